import 'server-only'
import { fieldsOf } from './fields'
import type { ParsedBody } from './parsed-body'
import { type PictureSource, sourcesOf } from './picture-source'
import type { AnswerForm, Usage } from './schema'
import { usableUsage } from './usage'

const longestPrompt = 32_000
/** Several times the most that can be asked for; what comes after them is no answer to the request. */
const mostPieces = 40

/** One picture of an answer. `source` is null where the provider left its place empty. */
export type Picture = { source: PictureSource | null; revisedPrompt: string | null }

/** The pictures of an answer in order. `isWhole`: the answer was not cut; one that was may have held more. */
export type Delivery = { pictures: Picture[]; usage: Usage | null; form: AnswerForm; isWhole: boolean }

/** @returns null when there is not one picture in the answer */
export function deliveryOf({ value, isWhole }: ParsedBody): Delivery | null {
  const pieces = piecesOf(value)
    .slice(0, mostPieces)
    .map(piece => ({ sources: sourcesOf(piece), revisedPrompt: revisedPromptOf(piece) }))
  const form = formOf(pieces.flatMap(({ sources }) => sources))
  if (form === null) return null
  const pictures = pieces.map(({ sources: [source = null], revisedPrompt }) => ({ source, revisedPrompt }))
  return { pictures, usage: usableUsage(fieldsOf(value).usage), form, isWhole }
}

function piecesOf(answer: unknown): unknown[] {
  if (Array.isArray(answer)) return answer
  const { data, images } = fieldsOf(answer)
  const pieces = data || images
  return Array.isArray(pieces) ? pieces : pieces ? [pieces] : []
}

function formOf(sources: PictureSource[]): AnswerForm | null {
  const hasBase64 = sources.some(source => 'read' in source)
  const hasUrl = sources.some(source => 'url' in source)
  if (hasBase64) return hasUrl ? 'both' : 'base64'
  return hasUrl ? 'url' : null
}

/** Text fit to be kept and shown: Postgres has no U+0000, and no revised prompt is longer than a prompt. */
function revisedPromptOf(piece: unknown): string | null {
  const { revised_prompt: revised } = fieldsOf(piece)
  return typeof revised === 'string' ? revised.replaceAll('\0', '').slice(0, longestPrompt) || null : null
}
