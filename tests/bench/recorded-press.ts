import { randomBytes } from 'node:crypto'
import type { Page, Request } from 'playwright'
import { type Dispatcher, request } from 'undici'
import type { RunForm } from '@/lib/run/form'

export type SendPress = (changes?: Partial<RunForm>, key?: string) => Promise<void>

/** Set anew by the client that replays. */
const ofTheConnection = /^(:.*|host|connection|content-length|accept-encoding)$/

/**
 * Presses Generate once in a real page and keeps the request it sends.
 * @returns sends that request again as a new press (a key of its own unless one is given), its form changed where told
 */
export async function recordedPress(page: Page, dispatcher: Dispatcher): Promise<SendPress> {
  const sent = page.waitForRequest(isAction)
  await page.getByRole('button', { name: 'Generate' }).click()
  const recorded = await sent
  const headers = Object.fromEntries(
    Object.entries(await recorded.allHeaders()).filter(([name]) => !ofTheConnection.test(name)),
  )
  const [press] = recorded.postDataJSON()

  return async (changes = {}, key = randomBytes(16).toString('hex')) => {
    const body = JSON.stringify([{ ...press, key, isConfirmed: true, form: { ...press.form, ...changes } }])
    const answer = await request(recorded.url(), { method: 'POST', headers, body, dispatcher })
    const text = await answer.body.text()
    if (!text.includes('"ok":true'))
      throw new Error(`The press was refused: ${answer.statusCode} ${text.slice(0, 500)}`)
  }
}

const isAction = (sent: Request): boolean => sent.method() === 'POST' && 'next-action' in sent.headers()
