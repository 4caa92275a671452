import { beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { done, refused } from '@/lib/result'
import { begin, fromOurPage, request, withPassword } from './request'

const steps: string[] = []
beforeEach(() => {
  steps.length = 0
})

const starRequest = z.object({ image: z.object({ id: z.string().min(3, 'Choose an image.') }) }).refine(() => {
  steps.push('input')
  return true
})

async function star(input: unknown, form?: FormData) {
  const { action } = await import('@/lib/action')
  const door = action(starRequest, 'editor', async ({ image }, who) => {
    steps.push('work')
    return done(`${who.name} starred ${image.id} in ${who.workspaceId}`)
  })
  return door(input, form)
}

const anImage = { image: { id: 'i_1' } }

describe('an action', () => {
  it('does its work for a page of ours', async () => {
    begin()
    expect(await star(anImage)).toEqual(done('Owner starred i_1 in main'))
  })

  it.each([
    ['no Origin', { host: 'localhost:3000' }],
    ['an Origin of nobody', { ...fromOurPage, origin: 'null' }],
    ['another Origin', { ...fromOurPage, origin: 'https://evil.example' }],
    ['another port', { ...fromOurPage, origin: 'http://localhost:4000' }],
    ['a rebound name', { host: 'evil.example:3000', origin: 'http://evil.example:3000' }],
    ['no Host', { origin: 'http://localhost:3000' }],
    ['a word from another site', { ...fromOurPage, 'sec-fetch-site': 'cross-site' }],
  ])('with %s is refused before its input is read', async (_name, sent) => {
    begin(sent)
    expect(await star(anImage)).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(steps).toEqual([])
  })

  it('without a session is refused before its input is read', async () => {
    begin(fromOurPage, withPassword)
    expect(await star(anImage)).toMatchObject({ ok: false, error: { kind: 'forbidden', status: 401 } })
    expect(steps).toEqual([])
  })

  it('says what is wrong at each field, by path, and does nothing', async () => {
    begin()
    expect(await star({ image: { id: 'i' } })).toEqual(
      refused('invalid', 'Choose an image.', { 'image.id': 'Choose an image.' }),
    )
    expect(await star('nonsense')).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    expect(steps).not.toContain('work')
  })

  it('done six hundred times in a minute waits, and counts nobody who was refused', async () => {
    begin({ ...fromOurPage, origin: 'https://evil.example' })
    for (let time = 0; time < 700; time++) await star(anImage)
    request.headers = new Headers(fromOurPage)
    for (let time = 0; time < 600; time++) expect((await star(anImage)).ok).toBe(true)
    steps.length = 0
    expect(await star(anImage)).toMatchObject({
      ok: false,
      error: { kind: 'too-many', message: expect.stringContaining('Nothing was done.') },
    })
    expect(steps).toEqual([])
  })

  it('that makes runs is let through less often than others, and is stopped all the same', async () => {
    begin()
    const { action } = await import('@/lib/action')
    const doors = (['runs', 'shares', 'actions', 'brakes'] as const).map(pace => ({
      pace,
      press: action(z.unknown(), 'editor', async () => done(null), pace),
    }))
    const letThrough: Record<string, number> = {}
    for (const { pace, press } of doors) {
      let times = 0
      while (times < 500 && (await press(null)).ok) times++
      letThrough[pace] = times
    }
    expect(letThrough).toEqual({ runs: 400, shares: 60, actions: 500, brakes: 500 })
  })

  it('takes the entries of a form', async () => {
    begin()
    const { action } = await import('@/lib/action')
    const door = action(z.object({ word: z.string() }), 'anyone', async ({ word }) => done(word))
    const form = new FormData()
    form.set('word', 'neon')
    expect(await door(null, form)).toEqual(done('neon'))
    expect(await door({ word: 'neon' })).toEqual(done('neon'))
  })

  it('lets anyone in as a visitor of no workspace', async () => {
    begin(fromOurPage, withPassword)
    const { action } = await import('@/lib/action')
    const door = action(z.unknown(), 'anyone', async (_input, who) => done(who))
    expect(await door(null)).toEqual(done({ workspaceId: '', id: 'local', name: 'local', role: 'viewer' }))
  })
})

describe('an action that fails unexpectedly', () => {
  const failing = async (thrown: unknown) => {
    begin()
    const logged: unknown[] = []
    const { log } = await import('@/lib/log')
    vi.spyOn(log, 'error').mockImplementation((...line: unknown[]) => logged.push(line[0]))
    const { action } = await import('@/lib/action')
    const door = action(z.unknown(), 'editor', async () => {
      throw thrown
    })
    return { logged, answer: await door(null) }
  }

  it('tells the person a ref, and the log the ref with the reason', async () => {
    const { logged, answer } = await failing(new Error('disk full at /secret/place'))
    const message = answer.ok ? '' : answer.error.message
    expect(message).toMatch(/^Something went wrong here \(ref [0-9a-f]{6}\)\./)
    expect(message).not.toContain('disk')
    expect(logged).toEqual([{ err: new Error('disk full at /secret/place'), ref: /ref (\w+)/.exec(message)?.[1] }])
  })

  it('lets Next redirect', async () => {
    begin()
    const { redirect } = await import('next/navigation')
    const { action } = await import('@/lib/action')
    const door = action(z.unknown(), 'editor', async () => redirect('/runs/r_1'))
    await expect(door(null)).rejects.toMatchObject({ digest: expect.stringContaining('/runs/r_1') })
  })
})
