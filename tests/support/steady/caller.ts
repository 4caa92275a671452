import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Agent, request } from 'undici'
import { readEvents } from '@/tests/support/event-reader'

/** What a person at the gallery, a browser that follows and a program that presses ask of one server. */
export type Caller = ReturnType<typeof caller>

/** Pages and answers that people read; each is as likely as the others. */
const pages = ['/', '/gallery', '/gallery/page?limit=50', '/templates', '/spending', '/runs']
/** How long a stream is followed before its reader leaves. */
const followMs = 2_000
const pressesAgain = 0.2

export function caller(url: string, token: string, random: () => number) {
  const agent = new Agent({ connections: 64 })
  const pictures: string[] = []
  const presses: string[] = []
  const headers = { authorization: `Bearer ${token}` }
  const oneOf = <T>(values: readonly T[]): T | undefined => values[Math.floor(random() * values.length)]

  async function get(path: string): Promise<string> {
    const answer = await request(`${url}${path}`, { dispatcher: agent })
    const text = await answer.body.text()
    if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`)
    return text
  }

  async function startRun(prompt: string, key: string): Promise<void> {
    const body = JSON.stringify({ prompt, settings: { n: 1 } })
    const sent = { ...headers, 'content-type': 'application/json', 'idempotency-key': key }
    const answer = await request(`${url}/api/v1/runs`, { dispatcher: agent, method: 'POST', headers: sent, body })
    const text = await answer.body.text()
    if (answer.statusCode !== 202) throw new Error(`a press was answered ${answer.statusCode}: ${text}`)
  }

  return {
    presses,
    read: () => get(oneOf(pages) ?? '/'),
    async picture(): Promise<void> {
      if (pictures.length === 0) pictures.push(...(await newestPictures()))
      const id = oneOf(pictures)
      if (id) await get(`/images/${id}/${random() < 0.2 ? 'original' : 'w640'}`)
    },
    async stream(): Promise<void> {
      const reader = await readEvents(`${url}/events?after=0`, agent, () => {})
      await wait(followMs)
      reader.leave()
    },
    /** Now and then a press is sent twice, as by a program that lost its answer. */
    async press(): Promise<void> {
      const [prompt, key] = [`steady ${presses.length}`, randomUUID()]
      presses.push(prompt)
      await startRun(prompt, key)
      if (random() < pressesAgain) await startRun(prompt, key)
      pictures.length = 0
    },
    metrics: async (secret: string): Promise<string> => {
      const answer = await request(`${url}/metrics`, {
        dispatcher: agent,
        headers: { authorization: `Bearer ${secret}` },
      })
      return answer.body.text()
    },
    close: () => agent.close(),
  }

  async function newestPictures(): Promise<string[]> {
    const page: { images: { id: string }[] } = JSON.parse(await get('/gallery/page?limit=50'))
    return page.images.map(({ id }) => id)
  }
}
