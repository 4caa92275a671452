import { type CompareMode, compareModes } from './compared'

const names: Record<CompareMode, string> = { beside: 'Side by side', slider: 'Slider', flip: 'Flip' }

export function ModeSwitch({ mode, onChange }: { mode: CompareMode; onChange: (mode: CompareMode) => void }) {
  return (
    <fieldset className="flex w-fit rounded-control border border-control bg-sheet p-0.5">
      <legend className="sr-only">How to compare</legend>
      {compareModes.map(one => (
        <button
          key={one}
          type="button"
          aria-pressed={one === mode}
          onClick={() => onChange(one)}
          className="min-h-9 rounded-[8px] px-3.5 text-soft hover:text-ink aria-pressed:bg-ink aria-pressed:text-paper pointer-coarse:min-h-11"
        >
          {names[one]}
        </button>
      ))}
    </fieldset>
  )
}
