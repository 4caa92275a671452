import 'server-only'
import { decodedBody } from './encoding'
import { isErrorBody } from './error-body'
import { classifyAnswer, failureOf } from './failure'
import { fieldsOf } from './fields'
import { type PictureSource, pictureSource } from './picture-source'
import { detailOf } from './redact'
import type { ProviderFailure, Usage } from './schema'
import { answerCap, readSpool } from './spool'
import { usableUsage } from './usage'

const longestPrompt = 32_000

/** One picture of an answer. `source` is null where the provider left its place empty. */
export type Picture = { source: PictureSource | null; revisedPrompt: string | null }
export type Answer =
  | { kind: 'pictures'; pictures: Picture[]; usage: Usage | null }
  | { kind: 'failed'; failure: ProviderFailure }

/**
 * Reads a spooled answer: its pictures in order, or why there are none.
 * @param secrets masked in the failure's detail, the endpoint's key above all
 */
export async function readAnswer(spool: string, secrets: readonly string[] = []): Promise<Answer> {
  const { header, body } = await readSpool(spool)
  const text = (await decodedBody(body, header.contentEncoding, answerCap)).toString('utf8')
  const isSuccess = header.status >= 200 && header.status < 300
  if (!isSuccess) return { kind: 'failed', failure: classifyAnswer(header.status, text, header, secrets) }
  const answer = parsedAnswer(text)
  const pictures = piecesOf(answer).map(pictureOf)
  if (pictures.some(({ source }) => source)) {
    return { kind: 'pictures', pictures, usage: usableUsage(fieldsOf(answer).usage) }
  }
  if (isErrorBody(answer)) return { kind: 'failed', failure: classifyAnswer(header.status, text, header, secrets) }
  return { kind: 'failed', failure: withoutPictures(answer, header.status, detailOf(text, secrets)) }
}

/**
 * The JSON of an answer, undefined when it is none. Gateways keep the line alive with blank lines and a BOM before it.
 * The one place that holds a whole answer as a string.
 */
function parsedAnswer(text: string): unknown {
  try {
    return JSON.parse(text.trim())
  } catch {
    return undefined
  }
}

function piecesOf(answer: unknown): unknown[] {
  if (Array.isArray(answer)) return answer
  const { data, images } = fieldsOf(answer)
  const pieces = data || images
  return Array.isArray(pieces) ? pieces : pieces ? [pieces] : []
}

function pictureOf(piece: unknown): Picture {
  const { revised_prompt: revised } = fieldsOf(piece)
  return { source: pictureSource(piece), revisedPrompt: typeof revised === 'string' ? keptText(revised) : null }
}

/** Text fit to be kept and shown: Postgres has no U+0000, and no revised prompt is longer than a prompt. */
const keptText = (text: string): string | null => text.replaceAll('\0', '').slice(0, longestPrompt) || null

/** A success without a picture: charged where the provider says it did its work, perhaps where it is no answer of its own. */
function withoutPictures(answer: unknown, status: number, detail: string): ProviderFailure {
  const { data, images, task_id: task, usage } = fieldsOf(answer)
  const isFinished = !task && (data !== undefined || images !== undefined || usage !== undefined)
  return failureOf({ class: 'unusable-answer', charge: isFinished ? 'charged' : 'perhaps', status, detail })
}
