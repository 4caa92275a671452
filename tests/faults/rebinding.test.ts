import type { LookupAddress } from 'node:dns'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { downloadPicture } from '@/lib/provider/download'
import { endpointOf } from '@/tests/support/provider/exchange'
import { startListener } from '@/tests/support/provider/listener'

type Answer = (error: null, addresses: LookupAddress[]) => void

const names = vi.hoisted(() => ({ answers: [] as LookupAddress[][], asked: 0 }))
vi.mock('node:dns', async original => ({
  ...(await original<typeof import('node:dns')>()),
  lookup: (_name: string, _options: object, answer: Answer) => {
    answer(null, names.answers[Math.min(names.asked++, names.answers.length - 1)] ?? [])
  },
}))

const publicAddress: LookupAddress = { address: '93.184.216.34', family: 4 }
const loopback: LookupAddress = { address: '127.0.0.1', family: 4 }
const mapped: LookupAddress = { address: '::ffff:127.0.0.1', family: 6 }

let listener: Awaited<ReturnType<typeof startListener>>
beforeEach(async () => {
  names.asked = 0
  listener = await startListener()
})
afterEach(() => listener.stop())

test.each([
  ['leads here', [[loopback]]],
  ['leads here in the other spelling', [[mapped]]],
  ['leads here as well', [[publicAddress, loopback]]],
  ['leads here the first time and elsewhere the second', [[loopback], [publicAddress]]],
])('a name that %s is not connected to', async (_, answers) => {
  names.answers = answers
  const endpoint = endpointOf('https://images.example/v1')
  const options = { endpoint, signal: new AbortController().signal, pauseMs: 1 }
  const downloaded = await downloadPicture(`https://rebinding.example:${listener.port}/x.png`, options, buffer)
  expect(downloaded).toMatchObject({ ok: false, failure: { detail: expect.stringContaining('public address') } })
  expect(names.asked).toBe(1)
  expect(listener.hits()).toBe(0)
})
