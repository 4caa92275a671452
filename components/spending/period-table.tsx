import type { By } from '@/lib/spending/period'
import type { PeriodView } from '@/lib/spending/view'
import { figureWords } from '@/lib/spending/words'
import { figureCell, figureHead, nameCell, nameHead, tableStyle } from './table-style'

/** The chart in figures, newest first; days without any are left out. */
export function PeriodTable({ by, spans }: { by: By; spans: PeriodView['spans'] }) {
  const rows = spans.filter(({ spent, reserved }) => spent > 0 || reserved > 0).reverse()
  return (
    <table className={`${tableStyle} max-w-md`}>
      <thead>
        <tr>
          <th scope="col" className={nameHead}>
            {by === 'day' ? 'Day' : 'Month'}
          </th>
          <th scope="col" className={figureHead}>
            Spent
          </th>
          <th scope="col" className={figureHead}>
            Held back
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ from, name, spent, reserved }) => (
          <tr key={from}>
            <th scope="row" className={nameCell}>
              {name}
            </th>
            <td className={figureCell}>{figureWords(spent)}</td>
            <td className={figureCell}>{figureWords(reserved)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
