import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Draft } from '@/lib/template/exchange/draft'
import { dialectChoices, dialectValue, readDialectValue } from './dialect-choices'
import type { ReadWay } from './reader'
import type { Chosen } from './use-chosen'

/** How the source is read, where there is a choice. */
export function ReadingChoices({
  ways,
  chosen: { way, dialect, templates, chooseWay, setDialect },
}: {
  ways: readonly ReadWay[]
  chosen: Chosen
}) {
  const drafts = templates.map(({ draft }) => draft)
  const choices = dialectChoices(drafts)
  if (ways.length < 2 && choices.length === 0) return null
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,15rem),1fr))] gap-4">
      {ways.length > 1 && (
        <Field label="Read it as">
          {wiring => (
            <Select
              {...wiring}
              value={way?.id}
              onChange={event => {
                const found = ways.find(({ id }) => id === event.target.value)
                if (found) chooseWay(found.id)
              }}
            >
              {ways.map(({ id, label, count }) => (
                <option key={id} value={id}>
                  {count > 1 ? `${label}: ${count}` : label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {choices.length > 0 && (
        <Field label="Placeholders" warning={mixedSentence(drafts)}>
          {wiring => (
            <Select
              {...wiring}
              value={dialectValue(drafts.length > 1 ? dialect : (drafts[0]?.dialect ?? null))}
              onChange={event => setDialect(readDialectValue(event.target.value))}
            >
              {choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
    </div>
  )
}

function mixedSentence(drafts: readonly Draft[]): string | null {
  if (drafts.length !== 1 || !drafts[0]?.isMixed) return null
  return 'This prompt mixes several ways to write placeholders. Those of the others stay text.'
}
