import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendJson } from './behaviour'

export type FreeCheck = 'models' | 'balance'
/** How a free question is answered. It may be answered late, badly or never. */
export type CheckAnswer = (response: ServerResponse, request: IncomingMessage) => void

const checks: Record<string, FreeCheck> = { '/v1/models': 'models', '/v1/users/me/balance': 'balance' }

const models = ['gpt-image-2', 'gpt-image-2.5-flare', 'gpt-5'].map(id => ({ id, object: 'model' }))
const usual = (): Record<FreeCheck, CheckAnswer> => ({
  models: response => sendJson(response, 200, { object: 'list', data: models }),
  balance: response => sendJson(response, 200, { balance: 12.34, currency: 'USD' }),
})

/** The questions about models and balance, which cost nothing, and who asked them with what. */
export function freeChecks() {
  const answers = usual()
  const asked: { check: FreeCheck; authorization: string | null }[] = []

  /** Whether the request was one of them, and so is answered. */
  const answer = (request: IncomingMessage, response: ServerResponse): boolean => {
    const check = checks[request.url ?? '']
    if (check === undefined) return false
    asked.push({ check, authorization: request.headers.authorization ?? null })
    answers[check](response, request)
    return true
  }
  const answerCheck = (check: FreeCheck, next: CheckAnswer): void => {
    answers[check] = next
  }
  const reset = (): void => {
    Object.assign(answers, usual())
    asked.length = 0
  }
  return { answer, answerCheck, asked, reset }
}
