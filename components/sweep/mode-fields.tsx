import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { sampledFrom } from '@/lib/sweep/plan'
import type { SweepProblems } from '@/lib/sweep/read-plan'
import type { SweepDraft, SweepMode } from '@/lib/sweep/schema'
import { countOf } from '@/lib/sweep/words'
import { Problem } from './problem'

const modes: { mode: SweepMode; label: string }[] = [
  { mode: 'grid', label: 'Every combination' },
  { mode: 'zip', label: 'Row by row' },
  { mode: 'sample', label: 'A sample of the combinations' },
]

/** How the values come together. */
export function ModeFields({
  draft,
  problems,
  complaints,
  onMode,
  onSample,
}: {
  draft: SweepDraft
  problems: SweepProblems
  /** How often something was wrong: the same problem is told anew. */
  complaints: number
  /** Rows are typed otherwise than choices. */
  onMode: (mode: SweepMode) => void
  onSample: (sample: SweepDraft['sample']) => void
}) {
  return (
    <fieldset className="grid gap-1 border-t border-line pt-3">
      <legend className="sr-only">How the values come together</legend>
      {modes.map(({ mode, label }) => (
        <label
          key={mode}
          className="flex min-h-8 cursor-pointer items-center gap-2.5 text-small pointer-coarse:min-h-11"
        >
          <input
            type="radio"
            name="sweep-mode"
            checked={draft.mode === mode}
            onChange={() => onMode(mode)}
            className="size-4 accent-ink"
          />
          {label}
        </label>
      ))}
      {problems.mode && <Problem key={complaints} text={problems.mode} isFirst />}
      {draft.mode === 'sample' && <SampleFields draft={draft} problem={problems.sample} onSample={onSample} />}
    </fieldset>
  )
}

function SampleFields({
  draft,
  problem,
  onSample,
}: {
  draft: SweepDraft
  problem: string | undefined
  onSample: (sample: SweepDraft['sample']) => void
}) {
  const { count, seed } = draft.sample
  const all = sampledFrom({ ...draft, sample: { count: 0, seed } })
  return (
    <div className="flex items-end gap-2.5 pt-1.5">
      <Field label={`How many of ${countOf(all, 'combination')}`} error={problem} className="min-w-0 flex-1">
        {wiring => (
          <TextInput
            {...wiring}
            inputMode="numeric"
            maxLength={6}
            value={count}
            onChange={event => onSample({ count: event.target.value, seed })}
          />
        )}
      </Field>
      <Button className="min-h-11" onClick={() => onSample({ count, seed: seed + 1 })}>
        Others
      </Button>
    </div>
  )
}
