import type { Coordinates } from './schema'
import type { AxisView, CellView, SweepView } from './view'

/** A value of an axis, under the name of its axis. */
export type Label = { axis: string; value: string }

/** A row of cells. A list names a cell by all of its values, a grid its rows by the first axis. */
export type SheetRow = { labels: Label[]; cells: CellView[] }

/** A part of a sweep that fits a table. `columns` is null where each row is one cell. */
export type Sheet = { rowAxis: AxisView | null; columns: AxisView | null; rows: SheetRow[] }

type Laid = Pick<SweepView, 'axes' | 'cells'> & { plan: Pick<SweepView['plan'], 'mode'> }

/** Axes that are neither rows nor columns: each of their combinations is a page of its own. */
export const pageAxes = ({ plan, axes }: Laid): AxisView[] => (plan.mode === 'grid' ? axes.slice(2) : [])

/** A page from an address ("1.0"): for every further axis which of its values; the first where the address says nothing. */
export function pageOf(sweep: Laid, text: string | null): Coordinates {
  const asked = (text ?? '').split('.').map(Number)
  return pageAxes(sweep).map(({ values }, at) => {
    const place = asked[at] ?? 0
    return Number.isInteger(place) && place >= 0 && place < values.length ? place : 0
  })
}

/** A page as an address says it. */
export const pageText = (page: Coordinates): string => page.join('.')

/** Every page, in order; one without names where there are no further axes. */
export function allPages(sweep: Laid): Coordinates[] {
  return pageAxes(sweep).reduce<Coordinates[]>(
    (pages, { values }) => pages.flatMap(page => values.map((_, place) => [...page, place])),
    [[]],
  )
}

/** What a page is called: the values of its further axes. */
export const pageLabels = (sweep: Laid, page: Coordinates): Label[] =>
  pageAxes(sweep).map((axis, at) => labelOf(axis, page[at]))

const labelOf = (axis: AxisView, place = 0): Label => ({ axis: axis.label, value: axis.values[place] ?? '' })

/** One page of a sweep as a table: first axis down, second across; without combinations a row for every cell. */
export function sheetOf(sweep: Laid, page: Coordinates): Sheet {
  if (sweep.plan.mode !== 'grid')
    return { rowAxis: null, columns: null, rows: sweep.cells.map(cell => rowOf(sweep, cell)) }
  const [rowAxis, columns] = sweep.axes
  const shown = sweep.cells.filter(cell => page.every((place, at) => cell.coordinates[at + 2] === place))
  const byRow = Map.groupBy(shown, cell => cell.coordinates[0] ?? 0)
  return {
    rowAxis: rowAxis ?? null,
    columns: columns ?? null,
    rows: [...byRow].map(([place, cells]) => ({ labels: rowAxis ? [labelOf(rowAxis, place)] : [], cells })),
  }
}

const rowOf = (sweep: Laid, cell: CellView): SheetRow => ({ labels: labelsOf(sweep, cell), cells: [cell] })

/** All the values of a cell. */
export const labelsOf = ({ axes }: Pick<SweepView, 'axes'>, { coordinates }: CellView): Label[] =>
  axes.map((axis, at) => labelOf(axis, coordinates[at]))
