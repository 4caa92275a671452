import type { ManyArms } from '@/lib/experiment/statistics/many-arms'
import { percent } from '@/lib/experiment/statistics/words'

const cell = 'py-2 pr-5'

/** Three arms or more, the strongest first: how often each was preferred, its strength, and the ranks it may have. */
export function StrengthTable({ many, names }: { many: ManyArms; names: readonly string[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section tabIndex={0} aria-label="Strengths" className="overflow-x-auto">
      <table className="w-full text-left">
        <thead className="text-small text-soft">
          <tr>
            {['Arm', 'Preferred in', 'Strength (95 % interval)', 'Rank'].map(head => (
              <th key={head} scope="col" className={`${cell} font-regular whitespace-nowrap`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {many.ranking.map(({ arm, share, strength, interval, ranks }) => (
            <tr key={arm} className="border-t border-line">
              <th scope="row" className={`${cell} min-w-28 font-medium wrap-anywhere`}>
                {names[arm]}
              </th>
              <td className={`${cell} whitespace-nowrap`}>{share === null ? 'never shown' : percent(share)}</td>
              <td className={`${cell} font-mono text-small whitespace-nowrap`}>
                {signed(strength)} ({signed(interval[0])} to {signed(interval[1])})
              </td>
              <td className={`${cell} whitespace-nowrap`}>{rankWords(ranks)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** In logits, with a real minus. */
const signed = (strength: number): string => `${strength < 0 ? '−' : '+'}${Math.abs(strength).toFixed(2)}`

const rankWords = ([best, worst]: readonly [number, number]): string =>
  best === worst ? String(best) : `${best} to ${worst}`
