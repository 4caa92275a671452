import 'server-only'
import type { Drawing } from '@/lib/drawing/drawing'
import { rendition } from '@/lib/image/renditions'
import { log } from '@/lib/log'
import { parseSize } from '@/lib/provider/sizes'
import { isUnderWay, type RunView } from '@/lib/run/schema'
import { contactSheetDrawing, type DrawnCell, type DrawnTable } from './contact-sheet-layout'
import { allPages, type Label, pageLabels, type SheetRow, sheetOf } from './layout'
import type { PicturedCell } from './pictures'
import { progressOf, progressWords } from './progress'
import type { CellView, SweepView } from './view'

/** As much of a value as a label shows. */
const labelCharacters = 120
const noteCharacters = 90

/**
 * A sweep as one picture, its further axes one table below the other.
 * @returns null where it has more cells than a picture can show
 */
export async function contactSheetOf(sweep: SweepView, cells: readonly PicturedCell[]): Promise<Drawing | null> {
  const drawn = new Map<CellView, DrawnCell>()
  for (const cell of cells) drawn.set(cell.cell, await drawnCell(cell))
  const tables = allPages(sweep).map((page): DrawnTable => {
    const { rows, rowAxis, columns } = sheetOf(sweep, page)
    return {
      title: titleOf(pageLabels(sweep, page)),
      rowAxis: rowAxis?.label ?? '',
      columns: columns && { axis: columns.label, values: columns.values.map(clipped) },
      rows: rows.map(row => ({ label: rowLabel(row), cells: row.cells.flatMap(cell => drawn.get(cell) ?? []) })),
    }
  })
  const runs = cells.map(({ run }) => run)
  const subtitle = `${sweep.template.name}, version ${sweep.template.version} · ${progressWords(progressOf(runs))}`
  return contactSheetDrawing(`Sweep ${sweep.number}`, subtitle, tables)
}

async function drawnCell({ run, images }: PicturedCell): Promise<DrawnCell> {
  const paths: string[] = []
  for (const { sha256 } of images) paths.push(await copyOf(sha256))
  return {
    number: run.number,
    shape: images[0] ?? parseSize(run.settings.size) ?? { width: 1, height: 1 },
    paths: paths.filter(path => path !== ''),
    blanks: images.length === 0 ? run.settings.n : 0,
    note: images.length === 0 ? noteOf(run) : null,
  }
}

/** A picture whose file is gone leaves the others where they are. */
const copyOf = (sha256: string): Promise<string> =>
  rendition(sha256, 'w320').catch(error => {
    log.error({ err: error, sha256 }, 'a picture is missing from a contact sheet')
    return ''
  })

function noteOf({ state, failure }: RunView): string {
  if (isUnderWay(state)) return 'under way'
  return (failure?.title ?? 'no image').slice(0, noteCharacters)
}

const titleOf = (labels: readonly Label[]): string | null =>
  labels.length === 0 ? null : labels.map(({ axis, value }) => `${axis}: ${clipped(value)}`).join(' · ')

const rowLabel = ({ labels }: SheetRow): string => labels.map(({ value }) => clipped(value)).join(' · ')

const clipped = (text: string): string => (text.length > labelCharacters ? `${text.slice(0, labelCharacters)}…` : text)
