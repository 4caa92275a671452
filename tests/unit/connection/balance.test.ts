import { describe, expect, it } from 'vitest'
import { balanceIn } from '@/lib/provider/balance'

const dollars = { amount: 12.34, currency: 'USD' }
const unnamed = { amount: 12.34, currency: null }

describe('a balance', () => {
  it.each([
    ['plain', { balance: 12.34 }, unnamed],
    ['with its currency', { balance: 12.34, currency: 'USD' }, dollars],
    ['as text', { balance: '12.34', currency: 'usd' }, dollars],
    ['wrapped once', { success: true, data: { balance: 12.34, currency: 'USD' } }, dollars],
    ['with the currency outside', { currency: 'USD', data: { available_balance: '12.34' } }, dollars],
    ['available', { available_balance: 12.34 }, unnamed],
    ['in the old credit grants', { object: 'credit_summary', total_granted: 18, total_available: 12.34 }, unnamed],
    ['as a quota', { data: { quota: 500_000, used_quota: 20 } }, { amount: 500_000, currency: null }],
    ['as what remains', { remaining_credits: 12.34, unit: 'credits' }, { amount: 12.34, currency: 'CREDITS' }],
    ['before a quota', { quota: 500_000, balance: 12.34 }, unnamed],
    ['of nothing', { balance: 0 }, { amount: 0, currency: null }],
    ['below nothing', { balance: '-3.5' }, { amount: -3.5, currency: null }],
    ['with a sign', { balance: 12.34, currency: '¥' }, { amount: 12.34, currency: '¥' }],
  ])('%s is read', (_name, body, read) => {
    expect(balanceIn(body)).toEqual(read)
  })

  it.each([
    ['nothing', null],
    ['a list', [{ balance: 5 }]],
    ['a page', '<html>balance: 5</html>'],
    ['words', { balance: 'plenty' }],
    ['a number that is none', { balance: '1e999' }],
    ['more than can be counted', { balance: 1e300 }],
    ['hexadecimal', { balance: '0x10' }],
    ['an empty text', { balance: '' }],
    ['another name', { used: 5, spent: 6 }],
    ['two levels down', { data: { account: { balance: 5 } } }],
  ])('is not found in %s', (_name, body) => {
    expect(balanceIn(body)).toBeNull()
  })

  it('keeps no currency that may be anything else', () => {
    expect(balanceIn({ balance: 5, currency: '<b>USD</b>' })).toEqual({ amount: 5, currency: null })
    expect(balanceIn({ balance: 5, currency: 'sk-12345678' })).toEqual({ amount: 5, currency: null })
  })
})
