import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { env } from '@/lib/env'
import type { ShareInput } from '@/lib/share/request'
import { installDatabase, openDatabase } from '@/lib/store/database'
import { migrate } from '@/lib/store/migrate'
import { begin, fromOurPage, request, send, withPassword } from '@/tests/integration/access/request'

vi.mock('next/cache', () => ({ refresh: () => {} }))

const db = openDatabase(env())
beforeEach(async () => {
  installDatabase(db)
  await migrate(db)
  await db.deleteFrom('share').execute()
})
afterEach(() => {
  vi.unstubAllEnvs()
})
afterAll(() => db.destroy())

const actions = () => import('@/lib/share/actions')
const open = async (path: string) => {
  const { openShare } = await import('@/lib/share/visitor')
  return openShare('view', path.slice('/s/'.length), request.headers)
}

/** A link to a picture, made by whoever may. */
async function linked(change: Partial<ShareInput> = {}) {
  const { cameIn } = await import('@/tests/support/gallery')
  const { owner } = await import('@/tests/support/runs')
  const { createShare } = await import('@/lib/share/create-share')
  const { shareRequest } = await import('@/lib/share/request')
  const { ids } = await cameIn()
  const made = await createShare(
    owner,
    shareRequest.parse({ kind: 'view', target: 'images', imageIds: ids, ...change }),
    randomUUID(),
  )
  if (!made.ok) throw new Error(made.error.message)
  return { ...made.value, token: made.value.path.slice('/s/'.length) }
}

const opensOf = async (): Promise<number> =>
  Number((await db.selectFrom('share').select('opens').executeTakeFirstOrThrow()).opens)

describe('a password', () => {
  test('is asked for, let in by a cookie of this link alone, and ends with the link’s address', async () => {
    begin()
    const { id, path, token } = await linked({ password: 'correct horse' })
    const other = await linked({ password: 'correct horse' })
    expect(await open(path)).toEqual({ isLocked: true })
    const { unlockShare } = await actions()
    expect(await unlockShare({ token, password: 'wrong' })).toMatchObject({
      ok: false,
      error: { fields: { password: 'That password is not right.' } },
    })
    expect(request.jar.size).toBe(0)
    expect(await unlockShare({ token, password: 'correct horse' })).toEqual({ ok: true, value: null })
    const [name, cookie] = [...request.jar][0] ?? []
    expect(cookie?.options).toMatchObject({ httpOnly: true, sameSite: 'lax', path })
    const withCookie = { ...fromOurPage, cookie: `${name}=${cookie?.value}` }
    send(withCookie)
    expect(await open(path)).toMatchObject({ isLocked: false })
    expect(await open(other.path)).toEqual({ isLocked: true })
    const { rotateShare } = await actions()
    const rotated = await rotateShare({ id })
    expect(rotated.ok && (await open(rotated.value.path))).toMatchObject({ isLocked: false })
    send(fromOurPage)
    expect(rotated.ok && (await open(rotated.value.path))).toEqual({ isLocked: true })
    expect(await open(path)).toBeNull()
  })

  test('keeps everything under the link', async () => {
    begin()
    const { path } = await linked({ password: 'correct horse' })
    const { answerOf } = await import('@/tests/support/share')
    expect((await answerOf(`${path}/images/1/w320`)).status).toBe(404)
    expect((await answerOf(`${path}/card.png`)).headers.get('etag')).toBe('"plain-card"')
  })

  test('is guessed ten times, then waits', async () => {
    begin()
    const { token } = await linked({ password: 'correct horse' })
    const { unlockShare } = await actions()
    const guesses = await Promise.all(Array.from({ length: 12 }, () => unlockShare({ token, password: 'wrong' })))
    const kinds = guesses.map(guess => (guess.ok ? 'in' : guess.error.kind))
    expect(kinds.filter(kind => kind === 'invalid')).toHaveLength(10)
    expect(kinds.filter(kind => kind === 'too-many')).toHaveLength(2)
    expect(await unlockShare({ token, password: 'correct horse' })).toMatchObject({ error: { kind: 'too-many' } })
  })
})

describe('an open', () => {
  test('is counted once for each person, and never for reading the page', async () => {
    begin({ ...fromOurPage, 'user-agent': 'Mozilla/5.0' })
    const { path, token } = await linked()
    await open(path)
    expect(await opensOf()).toBe(0)
    const { noteOpened } = await actions()
    await noteOpened({ token })
    await noteOpened({ token })
    expect(await opensOf()).toBe(1)
  })

  test.each([
    'Slackbot 1.0',
    'Mozilla/5.0 (compatible; Googlebot/2.1)',
    'facebookexternalhit/1.1',
    'HeadlessChrome',
    '',
  ])('by %s is not counted', async agent => {
    begin({ ...fromOurPage, 'user-agent': agent })
    const { token } = await linked()
    const { noteOpened } = await actions()
    await noteOpened({ token })
    expect(await opensOf()).toBe(0)
  })

  test('by somebody of the workspace is not counted', async () => {
    begin({ ...fromOurPage, 'user-agent': 'Mozilla/5.0' }, withPassword)
    const { token } = await linked()
    const { newSession, sessionCookie, sessionKey } = await import('@/lib/access/session')
    const cookie = `${sessionCookie}=${newSession(sessionKey('correct horse'), Date.now())}`
    const { noteOpened } = await actions()
    send({ ...fromOurPage, 'user-agent': 'Mozilla/5.0', cookie })
    await noteOpened({ token })
    expect(await opensOf()).toBe(0)
    send({ ...fromOurPage, 'user-agent': 'Mozilla/5.0' })
    await noteOpened({ token })
    expect(await opensOf()).toBe(1)
  })
})

test('a visitor can do nothing but look, give a password and be counted', async () => {
  begin(fromOurPage, withPassword)
  const { id, token } = await linked()
  const shares = await actions()
  const workspace = [
    shares.createShare({ kind: 'view', target: 'images', imageIds: ['x'], key: randomUUID() }),
    shares.previewShare({ kind: 'view', target: 'images', imageIds: ['x'] }),
    shares.turnOffShare({ id }),
    shares.turnOffAllShares(null),
    shares.rotateShare({ id }),
    shares.saveOwnCopy({ token }),
    shares.savePortable({ payload: 't1.x' }),
  ]
  for (const answer of await Promise.all(workspace))
    expect(answer).toMatchObject({ ok: false, error: { kind: 'forbidden', status: 401 } })
  expect(await shares.noteOpened({ token })).toEqual({ ok: true, value: null })
})

test('another secret ends every link', async () => {
  begin()
  const { path } = await linked()
  expect(await open(path)).not.toBeNull()
  begin(fromOurPage, { APP_SECRET: 'another secret for tests, long enough too' })
  expect(await open(path)).toBeNull()
})
