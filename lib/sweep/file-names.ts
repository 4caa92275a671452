import { extensionOf } from '@/lib/image/file-name'
import { type Label, labelsOf } from './layout'
import type { PicturedCell } from './pictures'
import type { SweepView } from './view'

/** Of a whole name: with the folder it is unpacked into it stays below the 260 characters of Windows. */
const nameLimit = 120

/**
 * The names of a sweep's images: `window-light-a-teapot-1.png`, by row, column and number. Letters and digits of any script
 * with hyphens between them, so legal on Windows; no two alike, not even to a disk that does not tell case.
 */
export function fileNames(sweep: SweepView, cells: readonly PicturedCell[]): string[][] {
  const taken = new Set<string>()
  return cells.map(({ cell, images }) => {
    const name = free(taken, baseName(labelsOf(sweep, cell), cell.coordinates), cell.position)
    return images.map(({ type }, at) => `${name}-${at + 1}.${extensionOf(type)}`)
  })
}

function baseName(labels: readonly Label[], coordinates: readonly number[]): string {
  const limit = Math.floor(nameLimit / Math.max(1, labels.length))
  return labels.map(({ value }, at) => wordsOf(value, limit) || String((coordinates[at] ?? 0) + 1)).join('-')
}

function wordsOf(text: string, limit: number): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return [...words.join('-')].slice(0, limit).join('').replace(/-+$/, '')
}

/** Values that differ in signs only would share a name: the later ones get the number of their cell. */
function free(taken: Set<string>, name: string, position: number): string {
  const own = taken.has(name) ? `${name}-cell-${position + 1}` : name
  taken.add(own)
  return own
}
