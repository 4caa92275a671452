import 'server-only'
import { type AnswerBody, beginning, openBody } from './answer-body'
import { type Delivery, deliveryOf } from './delivery'
import { isErrorBody } from './error-body'
import { classifyAnswer, failureOf } from './failure'
import { fieldsOf } from './fields'
import { type ParsedBody, parsedBody } from './parsed-body'
import { detailOf } from './redact'
import type { ProviderFailure } from './schema'
import { readHeader } from './spool'

/** Refusals have been seen with 100 kB; of what is no JSON the first sentences are enough. */
const longestRefusal = 1024 * 1024
const longestPage = 20_000

export type Answer = ({ kind: 'pictures' } & Delivery) | { kind: 'failed'; failure: ProviderFailure }

/**
 * Reads a spooled answer: its pictures in order, or why there are none. The pictures stay on the disk until they are
 * read, so the file must stay too.
 * @param secrets masked in the failure's detail, the endpoint's key above all
 */
export async function readAnswer(spool: string, secrets: readonly string[] = []): Promise<Answer> {
  const head = await readHeader(spool)
  if (!head) throw new Error(`the answer in ${spool} has no header`)
  const { header, start } = head
  const body = await openBody(spool, start, header.contentEncoding)
  const parsed = await parsedBody(body)
  const isSuccess = header.status >= 200 && header.status < 300
  const delivery = isSuccess && parsed ? deliveryOf(parsed) : null
  if (delivery) return { kind: 'pictures', ...delivery }

  const text = await textOf(body, parsed)
  const isRefusal = !isSuccess || isErrorBody(parsed?.value)
  return {
    kind: 'failed',
    failure: isRefusal
      ? classifyAnswer(header.status, text, header, secrets)
      : withoutPictures(parsed, header.status, detailOf(text, secrets)),
  }
}

const textOf = (body: AnswerBody, parsed: ParsedBody | null): Promise<string> =>
  beginning(body, parsed?.isWhole ? longestRefusal : longestPage)

/** A success without a picture: charged where the provider says it did its work, perhaps where it is no answer of its own. */
function withoutPictures(answer: ParsedBody | null, status: number, detail: string): ProviderFailure {
  const { data, images, task_id: task, usage } = fieldsOf(answer?.isWhole ? answer.value : null)
  const isFinished = !task && (data !== undefined || images !== undefined || usage !== undefined)
  return failureOf({ class: 'unusable-answer', charge: isFinished ? 'charged' : 'perhaps', status, detail })
}
