import { expect, test } from 'vitest'
import { addressOf } from '@/lib/access/rate'

const behindProxy = { host: '127.0.0.1', publicUrl: new URL('https://proofsheet.example') }
const sent = (hops: string) => new Headers({ 'X-Forwarded-For': hops })

test('the address that is counted is the last hop behind a proxy: the ones before it are the sender’s own words', () => {
  expect(addressOf(sent('10.0.0.1, 203.0.113.7'), behindProxy)).toBe('203.0.113.7')
  expect(addressOf(sent('203.0.113.7'), behindProxy)).toBe('203.0.113.7')
})

test('it is the same for all where no proxy stands or none has spoken', () => {
  expect(addressOf(sent('203.0.113.7'), { host: '127.0.0.1', publicUrl: null })).toBe('local')
  expect(addressOf(new Headers(), behindProxy)).toBe('local')
  expect(addressOf(sent('203.0.113.7, '), behindProxy)).toBe('local')
})
