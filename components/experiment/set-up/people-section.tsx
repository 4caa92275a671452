import { DetailsSection } from '@/components/run/details-section'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { powerWords } from '@/lib/experiment/power'
import type { DraftSection } from './draft-section'
import { ModeChoice } from './mode-choice'

const numbers = {
  target: 'People',
  pairsPerRow: 'Pairs per row',
  repeats: 'Pairs shown twice',
  margin: 'Margin, points',
}

/** How large the experiment is, and in a sentence what that can find. */
export function PeopleSection({ draft, problems, onChange }: DraftSection) {
  const input = (name: keyof typeof numbers, help: string) => (
    <Field label={numbers[name]} help={help} error={problems[name]}>
      {wiring => (
        <TextInput
          {...wiring}
          inputMode="numeric"
          maxLength={6}
          value={draft[name]}
          onChange={event => onChange({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <DetailsSection heading="People and pairs">
      <div className="grid gap-4 wide:grid-cols-2">
        {input('target', 'Voting ends when so many have answered every pair.')}
        {input('pairsPerRow', 'Each pair is one picture per arm.')}
      </div>
      <p role="status" className="max-w-[62ch] text-lead text-balance">
        {sizeWords(draft)}
      </p>
      <ModeChoice draft={draft} problems={problems} onChange={onChange} />
      <Disclosure summary="Margin, repeats and what voters see">
        <div className="grid gap-4 wide:grid-cols-2">
          {input('margin', 'So close to 50 % counts as no practical difference.')}
          {input('repeats', 'Turned round, to see whether people answer the same. They are not counted.')}
          <label className="flex items-start gap-2.5 text-small">
            <input
              type="checkbox"
              checked={draft.showsVerdict}
              onChange={event => onChange({ showsVerdict: event.target.checked })}
              className="mt-px size-4.5 shrink-0 accent-ink"
            />
            Voters may see the verdict once voting has ended
          </label>
        </div>
      </Disclosure>
    </DetailsSection>
  )
}

function sizeWords({ rows, pairsPerRow, target, arms, mode }: DraftSection['draft']): string {
  const isSingleRow = rows.length === 1
  const [pairs, people] = [Number(pairsPerRow), Number(target)]
  if (!Number.isInteger(pairs) || !Number.isInteger(people) || pairs < 1 || people < 1)
    return 'Write whole numbers to see what this size can find.'
  return powerWords({ rows: isSingleRow ? pairs : rows.length, people, arms: arms.length, isSingleRow, mode })
}
