import { sizeText } from '@/lib/provider/sizes'
import { byteOrderMark, type Cell, csvLine, wholeNumber } from '@/lib/spending/csv'
import { labelsOf } from './layout'
import type { PicturedCell } from './pictures'
import type { SweepView } from './view'

/** What each file of a ZIP is, a line each; cells without an image say why. */
export function manifestOf(sweep: SweepView, cells: readonly PicturedCell[], names: readonly string[][]): string {
  const head = [
    'File',
    ...sweep.axes.map(({ label }) => label),
    'Run',
    'Image',
    'Size',
    'Model',
    'Prompt',
    'What happened',
  ]
  return byteOrderMark + csvLine(head) + cells.flatMap((cell, at) => linesOf(sweep, cell, names[at] ?? [])).join('')
}

function linesOf(sweep: SweepView, { cell, run, images }: PicturedCell, names: readonly string[]): string[] {
  const values = labelsOf(sweep, cell).map(({ value }) => value)
  const line = (file: string, image: Cell, size: string) =>
    csvLine([
      file,
      ...values,
      wholeNumber(run.number),
      image,
      size,
      run.settings.model,
      run.prompt,
      run.failure?.title ?? '',
    ])
  if (images.length === 0) return [line('', '', '')]
  return images.map((image, at) => line(names[at] ?? '', wholeNumber(at + 1), sizeText(image)))
}
