import { expect, test } from 'vitest'
import { HEAD } from '@/app/events/route'

const ask = (host: string) => HEAD(new Request('http://127.0.0.1:3000/events', { method: 'HEAD', headers: { host } }))

test('asking for the head of the stream opens none', async () => {
  const answer = await ask('127.0.0.1:3000')
  expect([answer.status, answer.body]).toEqual([200, null])
  expect(answer.headers.get('content-type')).toMatch('text/event-stream')
})

test('another name for this computer is not answered', async () => {
  expect((await ask('evil.example')).status).toBe(421)
})
