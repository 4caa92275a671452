import { type Label, labelsOf, type Sheet, type SheetRow } from '@/lib/sweep/layout'
import type { CellView, SweepView } from '@/lib/sweep/view'
import { SweepCell } from './sweep-cell'

const head = 'bg-paper px-2.5 py-2 text-left align-bottom text-small font-medium'

/** A page of the sweep as a table: named rows and columns stay in view while the rest scrolls in its own region. */
export function SweepTable({ sweep, sheet, label }: { sweep: SweepView; sheet: Sheet; label: string }) {
  const { rowAxis, columns, rows } = sheet
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className="max-h-[calc(100dvh-2rem)] w-fit max-w-full overflow-auto rounded-strip border border-line"
    >
      <table className="border-separate border-spacing-0">
        <thead className="sticky top-0 z-20">
          {columns && (
            <tr>
              <th scope="col" rowSpan={2} className={`${head} sticky left-0 z-10 border-r border-b border-line`}>
                {rowAxis?.label}
              </th>
              <th scope="colgroup" colSpan={columns.values.length} className={`${head} text-soft font-regular!`}>
                {columns.label}
              </th>
            </tr>
          )}
          <tr>
            {!columns && (
              <th scope="col" className={`${head} sticky left-0 z-10 border-r border-b border-line`}>
                {rowAxis?.label ?? 'Values'}
              </th>
            )}
            {(columns?.values ?? ['Images']).map((value, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two values may read alike; their place tells them apart.
              <th key={at} scope="col" className={`${head} border-b border-line`}>
                <Value text={value} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row key={row.cells[0]?.position} sweep={sweep} row={row} isList={rowAxis === null} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ sweep, row, isList }: { sweep: SweepView; row: SheetRow; isList: boolean }) {
  return (
    <tr>
      <th scope="row" className={`${head} sticky left-0 z-10 border-r border-line align-top!`}>
        {row.labels.map(({ axis, value }) => (
          <div key={axis} className="pb-1">
            {isList && <span className="block text-soft font-regular">{axis}</span>}
            <Value text={value} />
          </div>
        ))}
      </th>
      {row.cells.map(cell => (
        <td key={cell.position} className="p-2.5 align-top">
          <SweepCell cell={cell} sweepId={sweep.id} name={nameOf(sweep, cell)} />
        </td>
      ))}
    </tr>
  )
}

/** A value may be a whole prompt: some lines of it tell it apart. */
const Value = ({ text }: { text: string }) => (
  <span dir="auto" title={text} className="line-clamp-4 max-w-28 wrap-anywhere wide:max-w-48">
    {text}
  </span>
)

/** What a cell is called to those who do not see where it stands. */
const nameOf = (sweep: SweepView, cell: CellView): string =>
  labelsOf(sweep, cell)
    .map(({ axis, value }: Label) => `${axis} ${value}`)
    .join(', ')
