import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { env } from '@/lib/env'
import { runEvents } from '@/lib/run/event-stream'
import { announceChange, endFeed } from '@/lib/run/feed'
import { keepSpending } from '@/lib/settings/records'
import { database, installDatabase } from '@/lib/store/database'
import { migrate } from '@/lib/store/migrate'
import { openSqlite } from '@/lib/store/sqlite'
import { owner, reserved, stranger } from '@/tests/support/runs'

beforeAll(async () => {
  installDatabase(openSqlite(join(env().dataDir, 'feed.db')))
  await migrate(database())
})
afterAll(() => database().destroy())

/** Opens the stream and reads it event by event. */
function follow(workspaceId: string, cursor: number, mostStreams = 10) {
  const closing = new AbortController()
  const body =
    runEvents({ workspaceId, id: workspaceId, mostStreams }, cursor, closing.signal).body ?? new ReadableStream()
  const events = body.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]()
  let unread = ''
  return {
    close: () => closing.abort(),
    next: async (): Promise<string | null> => {
      while (!unread.includes('\n\n')) {
        const { done, value } = await events.next()
        if (done) return null
        unread += value
      }
      const [event = '', ...rest] = unread.split('\n\n')
      unread = rest.join('\n\n')
      return event
    },
  }
}

const numbersIn = (event: string | null): number[] => {
  const line = event?.split('\n').find(text => text.startsWith('data: ')) ?? 'data: {"runs":[]}'
  return JSON.parse(line.slice(6)).runs.map((run: { number: number }) => run.number)
}

test('a stream brings what was missed, then each change, then says goodbye', async () => {
  await reserved({ prompt: 'before' })
  const stream = follow('main', 0)
  expect(await stream.next()).toBe(': open')
  const missed = await stream.next()
  expect(missed).toMatch(/^event: runs\ndata: \{"cursor":\d+/)
  expect(numbersIn(missed)).toEqual([1])

  await reserved({ prompt: 'after' })
  announceChange()
  expect(numbersIn(await stream.next())).toEqual([2])

  endFeed()
  expect(await stream.next()).toBe('event: bye\ndata: {}')
  expect(await stream.next()).toBeNull()
})

test('a workspace hears nothing of another', async () => {
  const theirs = follow('another', 0)
  expect(await theirs.next()).toBe(': open')
  expect(await theirs.next()).toContain('"runs":[]')
  await reserved({ prompt: 'mine' })
  await reserved({ prompt: 'theirs' }, {}, stranger)
  announceChange()
  const event = await theirs.next()
  expect(event).toContain('theirs')
  expect(event).not.toContain('mine')
  theirs.close()
})

test('a stream tells when the queue stands still and when it goes on, without any run that changed', async () => {
  const stream = follow('main', Number.MAX_SAFE_INTEGER)
  await stream.next()
  expect(await stream.next()).toContain('"pause":null')
  await keepSpending(owner, { isPaused: true })
  announceChange()
  expect(await stream.next()).toContain('"pause":{"reason":"spending-paused","until":null,"detail":"","waiting":')
  await keepSpending(owner, { isPaused: false })
  announceChange()
  expect(await stream.next()).toContain('"pause":null')
  stream.close()
})

test('a reader that does not read is sent away instead of being kept in memory', async () => {
  const idle = runEvents(
    { workspaceId: 'main', id: 'main', mostStreams: 10 },
    Number.MAX_SAFE_INTEGER,
    new AbortController().signal,
  )
  const reading = follow('main', Number.MAX_SAFE_INTEGER)
  await reading.next()
  await reading.next()
  for (let time = 0; time < 100; time++) {
    await keepSpending(owner, { isPaused: time % 2 === 0 })
    announceChange()
    await reading.next()
  }
  await keepSpending(owner, { isPaused: false })
  reading.close()
  // It has ended by itself, or reading it now would never come to an end.
  const missed = await new Response(idle.body).text()
  expect(missed.match(/event: runs/g)?.length).toBeLessThan(70)
})

test('a stream whose reader has already gone ends at once', async () => {
  const gone = runEvents({ workspaceId: 'main', id: 'main', mostStreams: 10 }, 0, AbortSignal.abort())
  expect(await new Response(gone.body).text()).toBe('')
})

test('of too many streams of one reader the oldest ends with a farewell, and nobody else’s', async () => {
  const theirs = follow('another', Number.MAX_SAFE_INTEGER, 2)
  const oldest = follow('main', Number.MAX_SAFE_INTEGER, 2)
  const others = [1, 2].map(() => follow('main', Number.MAX_SAFE_INTEGER, 2))
  const heard: (string | null)[] = []
  while (heard.at(-1) !== null) heard.push(await oldest.next())
  expect(heard.at(-2)).toContain('event: bye')
  await keepSpending(owner, { isPaused: true })
  announceChange()
  for (const stream of others) {
    let event = await stream.next()
    while (event !== null && !event.includes('spending-paused')) event = await stream.next()
    expect(event).toContain('event: runs')
    stream.close()
  }
  await keepSpending(owner, { isPaused: false })
  expect(await theirs.next()).toContain(': open')
  theirs.close()
})
