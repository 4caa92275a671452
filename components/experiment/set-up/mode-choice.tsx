import type { DraftSection } from './draft-section'

const modes = [
  { mode: 'planned', words: 'Planned: results are hidden, from you too, until the target is reached' },
  { mode: 'live', words: 'Live: results may be watched at any time, and take more people to be certain' },
] as const

/** Whether anyone may look before the end: looking has a price. */
export function ModeChoice({ draft, onChange }: DraftSection) {
  const isMany = draft.arms.length > 2
  return (
    <fieldset className="grid gap-1 text-small">
      <legend className="mb-1.5 font-medium">Results</legend>
      {modes.map(({ mode, words }) => (
        <label key={mode} className="flex min-h-6 items-start gap-2.5 pointer-coarse:min-h-11">
          <input
            type="radio"
            name="mode"
            checked={draft.mode === mode}
            disabled={isMany && mode === 'live'}
            onChange={() => onChange({ mode })}
            className="mt-px size-4.5 shrink-0 accent-ink"
          />
          {words}
        </label>
      ))}
    </fieldset>
  )
}
