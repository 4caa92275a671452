import 'server-only'
import { Readable } from 'node:stream'
import type { Principal } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { drawPicture } from '@/lib/drawing/draw-picture'
import { attachment } from '@/lib/image/file-name'
import { zipResponse } from '@/lib/image/zip'
import { refused } from '@/lib/result'
import { contactSheetOf } from './contact-sheet'
import { picturedSweep } from './pictures'
import type { SweepView } from './view'
import { sweepZip } from './zip'

const gone = refused('not-found', 'This sweep is no longer here.').error
const empty = refused('not-found', 'This sweep has no images yet.').error
const tooMany = refused('invalid', 'This sweep is too large for one picture. Download the ZIP instead.').error

/** The contact sheet of a sweep as a PNG to save. */
export async function contactSheetAnswer(request: Request, who: Principal, id: string): Promise<Response> {
  const pictured = await picturedSweep(who, id)
  if (!pictured) return refusal(gone)
  if (pictured.cells.every(({ images }) => images.length === 0)) return refusal(empty)
  const drawing = await contactSheetOf(pictured.sweep, pictured.cells)
  if (!drawing) return refusal(tooMany)
  const file = await drawPicture(drawing)
  const { size } = await file.stat()
  const body = Readable.toWeb(file.createReadStream({ signal: request.signal })) as ReadableStream<Uint8Array>
  return saved(body, 'image/png', `${nameOf(pictured.sweep)}.png`, { 'Content-Length': String(size) })
}

/** The originals of a sweep as a ZIP to save. */
export async function zipAnswer(request: Request, who: Principal, id: string): Promise<Response> {
  const pictured = await picturedSweep(who, id)
  if (!pictured) return refusal(gone)
  if (pictured.cells.every(({ images }) => images.length === 0)) return refusal(empty)
  const { sweep, cells } = pictured
  return zipResponse(sweepZip(sweep, cells, request.signal), attachment(`${nameOf(sweep)}.zip`))
}

const nameOf = ({ number, template }: SweepView): string => `sweep-${number}-${template.slug}`

const saved = (body: ReadableStream<Uint8Array>, type: string, name: string, more: Record<string, string> = {}) =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': attachment(name),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...more,
    },
  })
