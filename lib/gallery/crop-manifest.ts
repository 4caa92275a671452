import { cropArea, isEnlarged } from '@/lib/image/crop-area'
import type { Crop } from '@/lib/image/crop-params'
import { byteOrderMark, type Cell, csvLine, wholeNumber } from '@/lib/spending/csv'
import type { ZippedImage } from './zipped-images'

/** A file that was cut out of an image. */
export type CropRow = { file: string; crop: Crop; image: ZippedImage }

const areaOf = ({ image, crop }: CropRow) => cropArea(image, crop.slot, crop.place)

/** What each file is and which part of which original, for programs. Pixels are the original's. */
export const manifestJson = (rows: readonly CropRow[]): string => `${JSON.stringify(rows.map(entryOf), null, 2)}\n`

const entryOf = (row: CropRow) => ({
  file: row.file,
  slot: row.crop.slot.id,
  for: `${row.crop.slot.group}: ${row.crop.slot.name}`,
  width: row.crop.slot.width,
  height: row.crop.slot.height,
  safeArea: row.crop.slot.safe,
  area: areaOf(row),
  isEnlarged: isEnlarged(areaOf(row), row.crop.slot),
  original: {
    id: row.image.id,
    sha256: row.image.sha256,
    width: row.image.width,
    height: row.image.height,
    run: row.image.runNumber,
    position: row.image.position + 1,
    prompt: row.image.prompt,
    isSample: row.image.isSample,
  },
})

const columns = [
  ['File', ({ file }) => file],
  ['For', ({ crop }) => `${crop.slot.group}: ${crop.slot.name}`],
  ['Width', ({ crop }) => wholeNumber(crop.slot.width)],
  ['Height', ({ crop }) => wholeNumber(crop.slot.height)],
  ['Left', row => wholeNumber(areaOf(row).left)],
  ['Top', row => wholeNumber(areaOf(row).top)],
  ['Cut width', row => wholeNumber(areaOf(row).width)],
  ['Cut height', row => wholeNumber(areaOf(row).height)],
  ['Enlarged', row => (isEnlarged(areaOf(row), row.crop.slot) ? 'yes' : 'no')],
  ['Run', ({ image }) => wholeNumber(image.runNumber)],
  ['Image', ({ image }) => wholeNumber(image.position + 1)],
  ['Sample', ({ image }) => (image.isSample ? 'yes' : 'no')],
  ['Prompt', ({ image }) => image.prompt],
  ['SHA-256', ({ image }) => image.sha256],
] satisfies [string, (row: CropRow) => Cell][]

/** The same for people. */
export const manifestCsv = (rows: readonly CropRow[]): string =>
  byteOrderMark +
  csvLine(columns.map(([name]) => name)) +
  rows.map(row => csvLine(columns.map(([, cell]) => cell(row)))).join('')
