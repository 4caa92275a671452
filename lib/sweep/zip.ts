import 'server-only'
import { type Zip, type ZipEntry, zipOf } from '@/lib/image/zip'
import { fileNames } from './file-names'
import { manifestOf } from './manifest'
import type { PicturedCell } from './pictures'
import type { SweepView } from './view'

/** The originals of a sweep and what each is, as a ZIP that is made while it is taken. */
export function sweepZip(sweep: SweepView, cells: readonly PicturedCell[], signal: AbortSignal): Zip {
  const names = fileNames(sweep, cells)
  const modifiedAt = sweep.createdAt
  const files = cells.flatMap(({ images }, at) =>
    images.map(
      ({ sha256, bytes }, position): ZipEntry => ({
        name: names[at]?.[position] ?? sha256,
        modifiedAt,
        original: sha256,
        bytes,
      }),
    ),
  )
  const manifest = { name: 'manifest.csv', modifiedAt, content: Buffer.from(manifestOf(sweep, cells, names)) }
  return zipOf([...files, manifest], { sweep: sweep.id }, signal)
}
