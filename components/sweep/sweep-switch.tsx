import { useId } from 'react'
import { Switch } from '@/components/ui/switch'

const label = 'Try several values'

/** Whether one press starts one run, or one for every combination of values. */
export function SweepSwitch({ isOn, onTurn }: { isOn: boolean; onTurn: (isOn: boolean) => void }) {
  const helpId = useId()
  return (
    <div className="flex items-center justify-between gap-4 border-t border-line pt-4">
      <div>
        <p className="text-small font-medium">{label}</p>
        <p id={helpId} className="text-small text-soft">
          One press then makes a run of each combination.
        </p>
      </div>
      <Switch isOn={isOn} label={label} describedBy={helpId} onChange={onTurn} />
    </div>
  )
}
