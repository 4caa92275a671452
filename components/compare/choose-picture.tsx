import { Select } from '@/components/ui/select'
import type { Compared } from './compared'

/** Which of the pictures stands on one side. */
export function ChoosePicture({
  label,
  compared,
  at,
  onChange,
}: {
  label: string
  compared: readonly Compared[]
  at: number
  onChange: (at: number) => void
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is ours.
    <label className="flex items-center gap-2 text-small">
      {label}
      <Select value={at} onChange={event => onChange(Number(event.target.value))} className="w-auto!">
        {compared.map(({ letter }, position) => (
          <option key={letter} value={position}>
            {letter}
          </option>
        ))}
      </Select>
    </label>
  )
}
