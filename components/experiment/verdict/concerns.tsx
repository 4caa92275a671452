import type { Concern } from '@/lib/experiment/statistics/concerns'

/** Why nothing can be claimed, each with what it means. */
const meanings: Record<Concern['kind'], string> = {
  'only-author': 'Whoever set it up knows which picture is which.',
  'few-units': 'With so few, chance alone can make every one of them lean to the same side.',
  'few-voters': 'So few people may all share a taste that others do not.',
  'one-side': 'Sides are dealt by chance, so no arm can cause it: people may have pressed one side without looking.',
}

/** What must be put right before the votes can say anything. */
export function Concerns({ concerns }: { concerns: readonly Concern[] }) {
  return (
    <ul aria-label="Check first" className="grid gap-3">
      {concerns.map(({ kind, sentence }) => (
        <li key={kind} className="max-w-[62ch] border-l-3 border-mark pl-3">
          {sentence} <span className="text-soft">{meanings[kind]}</span>
        </li>
      ))}
    </ul>
  )
}
