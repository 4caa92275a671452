import { afterEach, describe, expect, it, vi } from 'vitest'
import { begin, fromOurPage, request, send, withPassword } from './request'

afterEach(() => {
  vi.useRealTimers()
})

async function signIn(password: string, next?: string) {
  const { signIn } = await import('@/lib/access/actions')
  const form = new FormData()
  form.set('password', password)
  if (next !== undefined) form.set('next', next)
  return signIn(null, form)
}

const to = (path: string) => ({ digest: expect.stringContaining(`;${path};`) })
const cookie = () => request.jar.get('proofsheet_session')

async function isSignedIn(value: string | undefined): Promise<boolean> {
  const principals = await import('@/lib/access/principal')
  return principals.isSignedIn(new Headers({ cookie: `theme=dark; proofsheet_session=${value}` }))
}

describe('signing in', () => {
  it('with the password gives a session and leads back', async () => {
    begin(fromOurPage, withPassword)
    await expect(signIn('correct horse', '/runs/r_1?open=2')).rejects.toMatchObject(to('/runs/r_1?open=2'))
    expect(cookie()?.options).toEqual({ httpOnly: true, sameSite: 'lax', secure: false, path: '/', maxAge: 2_592_000 })
    expect(await isSignedIn(cookie()?.value)).toBe(true)
  })

  it('sends the cookie only by https where people open Proofsheet by https', async () => {
    const sent = { host: 'proofsheet.example', origin: 'https://proofsheet.example' }
    begin(sent, { ...withPassword, PUBLIC_URL: 'https://proofsheet.example' })
    await expect(signIn('correct horse')).rejects.toMatchObject(to('/'))
    expect(cookie()?.options).toMatchObject({ secure: true })
  })

  it('never leads to another site', async () => {
    begin(fromOurPage, withPassword)
    await expect(signIn('correct horse', '//evil.example')).rejects.toMatchObject(to('/'))
  })

  it('with a wrong password says so at the field and gives nothing', async () => {
    begin(fromOurPage, withPassword)
    const sentence = 'That password is not right.'
    expect(await signIn('wrong horse')).toEqual({
      ok: false,
      error: { kind: 'invalid', message: sentence, fields: { password: sentence } },
    })
    expect(await signIn('')).toMatchObject({ ok: false, error: { fields: { password: 'Enter the password.' } } })
    expect(cookie()).toBeUndefined()
  })

  it('from another site is refused, even with the password', async () => {
    begin({ ...fromOurPage, origin: 'https://evil.example' }, withPassword)
    expect(await signIn('correct horse')).toMatchObject({ ok: false, error: { status: 403 } })
    expect(cookie()).toBeUndefined()
  })

  it('is held back after ten wrong passwords, the right one too, for a quarter of an hour', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    begin(fromOurPage, withPassword)
    for (let guess = 0; guess < 10; guess++) await signIn(`wrong ${guess}`)
    expect(await signIn('correct horse')).toMatchObject({
      ok: false,
      error: { kind: 'too-many', message: 'Too many wrong passwords. Try again in 15 min.' },
    })
    vi.setSystemTime(Date.now() + 15 * 60_000)
    await expect(signIn('correct horse')).rejects.toMatchObject(to('/'))
  })

  it('compares no more than ten guesses that arrive at once', async () => {
    begin(fromOurPage, withPassword)
    const guesses = await Promise.all(Array.from({ length: 25 }, (_, guess) => signIn(`wrong ${guess}`)))
    const kinds = guesses.map(guess => (guess.ok ? 'signed in' : guess.error.kind))
    expect(kinds.filter(kind => kind === 'invalid')).toHaveLength(10)
    expect(kinds.filter(kind => kind === 'too-many')).toHaveLength(15)
  })

  it('is not counted while it succeeds', async () => {
    begin(fromOurPage, withPassword)
    for (let time = 0; time < 12; time++) await expect(signIn('correct horse')).rejects.toMatchObject(to('/'))
  })

  it('leads to the playground where no password is set', async () => {
    begin()
    await expect(signIn('anything')).rejects.toMatchObject(to('/'))
    expect(cookie()).toBeUndefined()
  })
})

describe('a session', () => {
  it('ends when the password is changed', async () => {
    begin(fromOurPage, withPassword)
    await expect(signIn('correct horse')).rejects.toMatchObject(to('/'))
    const value = cookie()?.value
    begin(fromOurPage, { ...withPassword, ACCESS_PASSWORD: 'another horse' })
    expect(await isSignedIn(value)).toBe(false)
  })

  it('is removed by signing out', async () => {
    begin(fromOurPage, withPassword)
    await expect(signIn('correct horse')).rejects.toMatchObject(to('/'))
    send({ ...fromOurPage, cookie: `proofsheet_session=${cookie()?.value}` })
    const { signOut } = await import('@/lib/access/actions')
    await expect(signOut(null)).rejects.toMatchObject(to('/sign-in'))
    expect(cookie()).toBeUndefined()
  })
})
