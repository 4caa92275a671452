import { describe, expect, it } from 'vitest'
import { costWords, isInVain, progressOf, progressWords } from '@/lib/sweep/progress'
import { anImage, aRun } from '@/tests/unit/run/live-fakes'

const sweep = { id: 'this', number: 3 }
const done = aRun({ number: 1, images: [anImage('a')], sweep, actual: { micros: 52_720, isEstimated: false } })
const failed = aRun({ number: 2, state: 'failed', charge: 'none', sweep })
const unknown = aRun({ number: 3, state: 'unknown', charge: 'perhaps', reserved: 210_760, sweep })
const cancelled = aRun({ number: 4, state: 'cancelled', charge: 'none', sweep })
const queued = aRun({ number: 5, state: 'queued', charge: null, reserved: 210_760, sweep })
const sending = aRun({ number: 6, state: 'sending', charge: null, reserved: 210_760, sweep })

describe('how a sweep stands', () => {
  it('is counted by what came', () => {
    const progress = progressOf([done, done, failed, unknown, cancelled, queued, sending])
    expect(progress).toEqual({ all: 7, done: 2, failed: 1, unknown: 1, cancelled: 1, underWay: 2, waiting: 1 })
    expect(progressWords(progress)).toBe('2 of 7 done, 1 failed, 1 may have been charged, 1 cancelled, 2 under way')
  })

  it('is one phrase when all is well', () => {
    expect(progressWords(progressOf([done, done]))).toBe('2 of 2 done')
  })

  it('counts images that were deleted since, and a short answer, as done', () => {
    expect(progressOf([aRun({ number: 1 }), aRun({ number: 2, state: 'short' })]).done).toBe(2)
  })

  it('counts a refusal of the finished picture as what it is: perhaps charged, until somebody says', () => {
    const refused = aRun({ number: 1, state: 'failed', charge: 'perhaps', reserved: 210_760 })
    expect(progressOf([refused]).unknown).toBe(1)
    expect(progressOf([{ ...refused, charge: 'none', reserved: 0, resolution: 'not-charged' }]).failed).toBe(1)
  })
})

describe('run again without a word', () => {
  it.each([
    ['failed and not charged', failed, true],
    ['cancelled', cancelled, true],
    ['unknown, and a person said that it was not charged', { ...unknown, charge: 'none' as const, reserved: 0 }, true],
    ['perhaps charged', unknown, false],
    ['refused after it was made', aRun({ number: 1, state: 'failed', charge: 'perhaps', reserved: 5 }), false],
    ['charged for nothing usable', aRun({ number: 1, state: 'needs-attention', charge: 'charged' }), false],
    ['done', done, false],
    ['done, its images deleted, a sample', aRun({ number: 1, charge: 'none', isSample: true }), false],
    ['under way', queued, false],
  ])('%s', (_, run, is) => {
    expect(isInVain(run)).toBe(is)
  })
})

describe('what it cost', () => {
  it('is the sum of what was made for it, and what is held back', () => {
    expect(
      costWords([done, unknown, aRun({ number: 9, actual: { micros: 9_000_000, isEstimated: false } })], 'this'),
    ).toBe('$0.05 so far, $0.21 held back')
  })

  it('is about, where the provider gave no figures', () => {
    const estimated = { ...done, actual: { micros: 52_720, isEstimated: true } }
    expect(costWords([done, estimated], 'this')).toBe('about $0.11 so far')
  })

  it('is nothing for samples, and nothing to say before the first', () => {
    expect(costWords([aRun({ number: 1, isSample: true })], 'this')).toBe('Sample, free')
    expect(costWords([failed], 'this')).toBeNull()
  })
})
