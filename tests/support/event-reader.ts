import { type Dispatcher, request } from 'undici'
import { parseRunChanges } from '@/components/run/parse-run-changes'
import type { RunChanges } from '@/lib/run/schema'

/** Follows one event stream to its end. @returns what ends it from our side */
export async function readEvents(
  url: string,
  dispatcher: Dispatcher,
  onChanges: (changes: RunChanges) => void,
): Promise<{ leave: () => void; end: Promise<void> }> {
  const leaving = new AbortController()
  const answer = await request(url, { dispatcher, signal: leaving.signal, bodyTimeout: 0 })
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`)
  const end = (async () => {
    let rest = ''
    answer.body.setEncoding('utf8')
    for await (const chunk of answer.body) {
      const events = `${rest}${chunk}`.split('\n\n')
      rest = events.pop() ?? ''
      for (const event of events) {
        const [, data] = /^event: runs\ndata: (.*)$/s.exec(event) ?? []
        const changes = data ? parseRunChanges(data) : null
        if (changes) onChanges(changes)
      }
    }
  })()
  // Leaving is how most of them end.
  return { leave: () => leaving.abort(), end: end.catch(() => {}) }
}
