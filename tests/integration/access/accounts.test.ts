import { beforeAll, describe, expect, it, vi } from 'vitest'
import { database } from '@/lib/store/database'
import { onEveryDatabase } from '@/tests/support/databases'
import { type Browser, browser } from './browser'
import { begin, fromOurPage } from './request'

vi.mock('next/cache', () => ({ refresh: () => {} }))
// What is done after the answer.
const later: Promise<unknown>[] = []
vi.mock('next/server', () => ({ after: (work: () => Promise<unknown>) => later.push(work()) }))

// A real one takes a tenth of a second, of which this file would need hundreds.
vi.mock('@/lib/access/auth/password-hash', () => ({
  hashPassword: vi.fn(async (password: string) => `hashed ${password.split('').reverse().join('')}`),
  isPassword: vi.fn(
    async (kept: string, password: string) => kept === `hashed ${password.split('').reverse().join('')}`,
  ),
}))

beforeAll(() => begin(fromOurPage, { ACCESS: 'accounts' }))

const members = () => import('@/lib/member/actions')
const access = () => import('@/lib/access/actions')
const password = 'a password of some length'

/** A browser that has opened the address which was printed at the start. */
async function atSetUp(): Promise<Browser> {
  const { entryCookie, setUpToken } = await import('@/lib/member/entry')
  const one = browser()
  one.cookies.set(entryCookie, setUpToken())
  return one
}

const setUp = async (one: Browser, email = 'ana@example.com') => {
  const { setUp } = await members()
  return one.press(() => setUp({ name: 'Ana', email, password }))
}

async function signedUp(): Promise<Browser> {
  const ana = await atSetUp()
  expect(await setUp(ana)).toEqual({ redirect: '/' })
  return ana
}

const principalOf = async (one: Browser, role: 'viewer' | 'editor' | 'admin' = 'viewer') => {
  const { principalOf } = await import('@/lib/access/principal')
  return principalOf(one.headers(), role)
}

async function invited(ana: Browser, email: string, role: string): Promise<string> {
  const { invite } = await members()
  const { answer } = (await ana.press(() => invite({ email, role, days: 7 }))) as {
    answer: { value: { path: string } }
  }
  return answer.value.path.replace('/invite/', '')
}

async function joined(ana: Browser, role = 'viewer', email = 'ben@example.com'): Promise<Browser> {
  const token = await invited(ana, email, role)
  const ben = browser()
  const { join } = await members()
  expect(await ben.press(() => join({ token, name: 'Ben', password }))).toEqual({ redirect: '/' })
  return ben
}

const idOf = async (one: Browser): Promise<string> => {
  const who = await principalOf(one)
  return who.ok ? who.value.id : 'nobody'
}

onEveryDatabase(() => {
  describe('the first admin', () => {
    it('is whoever has the set-up address, signed in at once', async () => {
      const ana = await signedUp()
      expect(await principalOf(ana, 'admin')).toMatchObject({ ok: true, value: { name: 'Ana', role: 'admin' } })
      expect(await principalOf(browser())).toMatchObject({ ok: false, error: { status: 401 } })
    })

    it('is nobody without it, with another, or after somebody else', async () => {
      const stranger = browser()
      expect(await setUp(stranger)).toMatchObject({ answer: { ok: false } })
      stranger.cookies.set('proofsheet_entry', 'A'.repeat(43))
      expect(await setUp(stranger)).toMatchObject({ answer: { ok: false } })
      await signedUp()
      expect(await setUp(await atSetUp(), 'eve@example.com')).toMatchObject({ answer: { ok: false } })
      expect(await database().selectFrom('member').select('name').execute()).toHaveLength(1)
    })

    it('is exactly one of thirty who claim it at once', async () => {
      const all = await Promise.all(Array.from({ length: 30 }, atSetUp))
      const outcomes = await Promise.all(all.map((one, number) => setUp(one, `claim${number}@example.com`)))
      expect(outcomes.filter(outcome => 'redirect' in outcome)).toHaveLength(1)
      const rows = await database().selectFrom('member').select(['role', 'email']).execute()
      expect(rows).toMatchObject([{ role: 'admin' }])
      expect(await database().selectFrom('member_session').select('id').execute()).toHaveLength(1)
      expect(await database().selectFrom('member_account').select('id').execute()).toHaveLength(1)
    }, 60_000)
  })

  describe('an invitation', () => {
    it('makes one member of its role and address, once', async () => {
      const ana = await signedUp()
      const token = await invited(ana, 'ben@example.com', 'editor')
      const { join } = await members()
      const all = Array.from({ length: 8 }, () => browser())
      const outcomes = await Promise.all(all.map(one => one.press(() => join({ token, name: 'Ben', password }))))
      expect(outcomes.filter(outcome => 'redirect' in outcome)).toHaveLength(1)
      const rows = await database().selectFrom('member').select(['email', 'role']).orderBy('created_at').execute()
      expect(rows[1]).toEqual({ email: 'ben@example.com', role: 'editor' })
      expect(rows).toHaveLength(2)
    }, 60_000)

    it('opens nothing after it was withdrawn, replaced or has expired', async () => {
      const ana = await signedUp()
      const { join, withdrawLink } = await members()
      const tries = async (token: string) => browser().press(() => join({ token, name: 'Ben', password }))
      const first = await invited(ana, 'ben@example.com', 'editor')
      const second = await invited(ana, 'ben@example.com', 'viewer')
      expect(await tries(first)).toMatchObject({ answer: { ok: false } })
      const [open] = await database().selectFrom('member_link').select('id').where('revoked_at', 'is', null).execute()
      await ana.press(() => withdrawLink({ id: open?.id }))
      expect(await tries(second)).toMatchObject({ answer: { ok: false } })
      const third = await invited(ana, 'ben@example.com', 'viewer')
      await database().updateTable('member_link').set({ expires_at: Date.now() }).execute()
      expect(await tries(third)).toMatchObject({ answer: { ok: false } })
      expect(await database().selectFrom('member').select('id').execute()).toHaveLength(1)
    })

    it('is made by admins only, and not for a member', async () => {
      const ana = await signedUp()
      const ben = await joined(ana, 'editor')
      const { invite } = await members()
      const asked = { email: 'cleo@example.com', role: 'admin', days: 7 }
      expect(await ben.press(() => invite(asked))).toMatchObject({ answer: { error: { status: 403 } } })
      expect(await ana.press(() => invite({ ...asked, email: 'BEN@example.com' }))).toMatchObject({
        answer: { error: { kind: 'conflict' } },
      })
    })
  })

  describe('signing in', () => {
    const signIn = async (one: Browser, email: string, guess: string, next?: string) => {
      const { signInAsMember } = await access()
      return one.press(() => signInAsMember({ email, password: guess, next }))
    }

    it('leads back, and says the same about a wrong password and an unknown address', async () => {
      await signedUp()
      const one = browser()
      const wrong = await signIn(one, 'ana@example.com', 'wrong password')
      expect(wrong).toMatchObject({ answer: { ok: false, error: { fields: { password: expect.any(String) } } } })
      expect(await signIn(one, 'nobody@example.com', 'wrong password')).toEqual(wrong)
      expect(await signIn(one, ' Ana@Example.com ', password, '/runs/r_1')).toEqual({ redirect: '/runs/r_1' })
      expect(await principalOf(one)).toMatchObject({ ok: true })
    })

    it('hashes one password for an unknown address too, and only writes down guesses at a member', async () => {
      await signedUp()
      const { hashPassword, isPassword } = await import('@/lib/access/auth/password-hash')
      const work = () => vi.mocked(hashPassword).mock.calls.length + vi.mocked(isPassword).mock.calls.length
      const before = work()
      await signIn(browser(), 'ana@example.com', 'wrong password')
      expect(work() - before).toBe(1)
      await signIn(browser(), 'nobody@example.com', 'wrong password')
      expect(work() - before).toBe(2)
      await Promise.all(later)
      const entries = await database()
        .selectFrom('audit_entry')
        .select('person_name')
        .where('what', '=', 'sign-in-refused')
      expect(await entries.execute()).toEqual([{ person_name: 'Ana' }])
    })

    it('is held back after ten wrong guesses at one account, from wherever they come', async () => {
      Reflect.deleteProperty(globalThis, Symbol.for('proofsheet.limits'))
      await signedUp()
      const guesses = Array.from({ length: 12 }, () => signIn(browser(), 'ana@example.com', 'wrong password'))
      const kinds = (await Promise.all(guesses)).map(outcome => JSON.stringify(outcome).includes('too-many'))
      expect(kinds.filter(Boolean)).toHaveLength(2)
      expect(await signIn(browser(), 'ana@example.com', password)).toMatchObject({
        answer: { error: { kind: 'too-many' } },
      })
      Reflect.deleteProperty(globalThis, Symbol.for('proofsheet.limits'))
    }, 60_000)
  })

  describe('a session', () => {
    it('goes from the table when its time is over', async () => {
      const ana = await signedUp()
      await joined(ana)
      const { purgeSessions } = await import('@/lib/member/purge-sessions')
      const [first] = await database().selectFrom('member_session').select('id').execute()
      await database()
        .updateTable('member_session')
        .set({ expires_at: 1 })
        .where('id', '=', first?.id ?? '')
        .execute()
      await purgeSessions(database())
      expect(await database().selectFrom('member_session').select('id').execute()).toHaveLength(1)
    })

    it('ends by signing out, and its cookie is worth nothing any more', async () => {
      const ana = await signedUp()
      const kept = ana.headers()
      const { signOut } = await access()
      expect(await ana.press(() => signOut(null))).toEqual({ redirect: '/sign-in' })
      const { principalOf } = await import('@/lib/access/principal')
      expect(await principalOf(kept, 'viewer')).toMatchObject({ ok: false, error: { status: 401 } })
    })

    it('is none with another seal, none at all, or after its time', async () => {
      const ana = await signedUp()
      const good = ana.cookies.get('proofsheet_member') ?? ''
      for (const bad of ['', 'x', good.replace(/.{8}$/, 'AAAAAAA='), good.split('.')[0] ?? '', '%']) {
        ana.cookies.set('proofsheet_member', bad)
        expect(await principalOf(ana)).toMatchObject({ ok: false, error: { status: 401 } })
      }
      ana.cookies.set('proofsheet_member', good)
      expect(await principalOf(ana)).toMatchObject({ ok: true })
      await database().updateTable('member_session').set({ expires_at: Date.now() }).execute()
      expect(await principalOf(ana)).toMatchObject({ ok: false })
    })

    it('takes the streams that it opened along when it ends', async () => {
      const ana = await signedUp()
      const { whileSignedIn } = await import('@/lib/access/while-signed-in')
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
      try {
        const signal = whileSignedIn(new Request('http://localhost:3000/events', { headers: ana.headers() }))
        vi.advanceTimersByTime(20_000)
        expect(await principalOf(ana)).toMatchObject({ ok: true })
        expect(signal.aborted).toBe(false)
        await database().deleteFrom('member_session').execute()
        vi.advanceTimersByTime(20_000)
        await vi.waitFor(() => expect(signal.aborted).toBe(true))
      } finally {
        vi.useRealTimers()
      }
    })

    it('is ended by its owner and by an admin, and by nobody else', async () => {
      const ana = await signedUp()
      const ben = await joined(ana)
      const { endSession } = await members()
      const rows = await database().selectFrom('member_session').select(['id', 'member_id']).execute()
      const of = async (one: Browser) => {
        const owner = await idOf(one)
        return rows.find(row => row.member_id === owner)?.id
      }
      const [anas, bens] = [await of(ana), await of(ben)]
      expect(await ben.press(() => endSession({ id: anas }))).toMatchObject({
        answer: { error: { kind: 'not-found' } },
      })
      expect(await principalOf(ana)).toMatchObject({ ok: true })
      await ana.press(() => endSession({ id: bens }))
      expect(await principalOf(ben)).toMatchObject({ ok: false, error: { status: 401 } })
    })
  })

  describe('a member', () => {
    it('who is blocked is out at once and stays out until let in again', async () => {
      const ana = await signedUp()
      const ben = await joined(ana)
      const id = await idOf(ben)
      const { blockMember, unblockMember } = await members()
      const { signInAsMember } = await access()
      const signIn = () => ben.press(() => signInAsMember({ email: 'ben@example.com', password }))
      await ana.press(() => blockMember({ id }))
      expect(await principalOf(ben)).toMatchObject({ ok: false, error: { status: 401 } })
      expect(await signIn()).toMatchObject({ answer: { ok: false, error: { kind: 'forbidden' } } })
      await ana.press(() => unblockMember({ id }))
      expect(await signIn()).toEqual({ redirect: '/' })
    })

    it('has another role from the next request on', async () => {
      const ana = await signedUp()
      const ben = await joined(ana)
      expect(await principalOf(ben, 'editor')).toMatchObject({ ok: false, error: { status: 403 } })
      const { changeRole } = await members()
      const id = await idOf(ben)
      await ana.press(() => changeRole({ id, role: 'editor' }))
      expect(await principalOf(ben, 'editor')).toMatchObject({ ok: true })
    })

    it('who is the last admin stays one, even when two demote each other at once', async () => {
      const ana = await signedUp()
      const { blockMember, changeRole } = await members()
      const anasId = await idOf(ana)
      const refused = { answer: { ok: false, error: { kind: 'conflict' } } }
      expect(await ana.press(() => changeRole({ id: anasId, role: 'viewer' }))).toMatchObject(refused)
      expect(await ana.press(() => blockMember({ id: anasId }))).toMatchObject(refused)
      const ben = await joined(ana, 'admin')
      const bensId = await idOf(ben)
      const { changeRole: demote } = await import('@/lib/member/change-member')
      const who = { workspaceId: 'main', id: anasId, name: 'Ana', role: 'admin' } as const
      await Promise.all([demote(who, bensId, 'viewer'), demote({ ...who, id: bensId }, anasId, 'viewer')])
      const admins = await database().selectFrom('member').select('id').where('role', '=', 'admin').execute()
      expect(admins).toHaveLength(1)
    })

    it('of another workspace does not exist', async () => {
      const ana = await signedUp()
      const ben = await joined(ana)
      const id = await idOf(ben)
      await database().updateTable('member').set({ workspace_id: 'another' }).where('id', '=', id).execute()
      const { blockMember, changeRole, makePasswordLink, renameMember } = await members()
      const before = await database().selectFrom('member').selectAll().where('id', '=', id).execute()
      for (const act of [blockMember, makePasswordLink, changeRole, renameMember])
        expect(await ana.press(() => act({ id, role: 'admin', name: 'Mine' }))).toMatchObject({
          answer: { error: { kind: 'not-found' } },
        })
      expect(await database().selectFrom('member').selectAll().where('id', '=', id).execute()).toEqual(before)
    })
  })

  describe('a password', () => {
    it('is changed by whoever knows it, and ends every other session', async () => {
      const ana = await signedUp()
      const { changePassword } = await members()
      const { signInAsMember } = await access()
      const phone = browser()
      await phone.press(() => signInAsMember({ email: 'ana@example.com', password }))
      const next = 'another long password'
      expect(await ana.press(() => changePassword({ current: 'not it at all', password: next }))).toMatchObject({
        answer: { error: { fields: { current: expect.any(String) } } },
      })
      expect(await ana.press(() => changePassword({ current: password, password: next }))).toMatchObject({
        answer: { ok: true },
      })
      expect(await principalOf(ana)).toMatchObject({ ok: true })
      expect(await principalOf(phone)).toMatchObject({ ok: false })
      expect(await phone.press(() => signInAsMember({ email: 'ana@example.com', password: next }))).toEqual({
        redirect: '/',
      })
    })

    it('is not found out at a browser that was left open', async () => {
      const ana = await signedUp()
      const { changePassword } = await members()
      const guess = (current: string) => ana.press(() => changePassword({ current, password: 'another long password' }))
      for (let time = 0; time < 10; time++) await guess(`wrong guess ${time}`)
      expect(await guess(password)).toMatchObject({ answer: { error: { kind: 'too-many' } } })
    })

    it('is set by the link that an admin made, once', async () => {
      const ana = await signedUp()
      const ben = await joined(ana)
      const { makePasswordLink, setPassword } = await members()
      const id = await idOf(ben)
      const made = (await ana.press(() => makePasswordLink({ id }))) as { answer: { value: { path: string } } }
      const token = made.answer.value.path.replace('/invite/', '')
      const next = 'another long password'
      const phone = browser()
      expect(await phone.press(() => setPassword({ token, password: next }))).toEqual({ redirect: '/' })
      expect(await principalOf(phone)).toMatchObject({ ok: true, value: { name: 'Ben' } })
      expect(await principalOf(ben)).toMatchObject({ ok: false })
      expect(await phone.press(() => setPassword({ token, password }))).toMatchObject({ answer: { ok: false } })
    })

    it('stands in no row as it was typed', async () => {
      await signedUp()
      const rows = await database().selectFrom('member_account').selectAll().execute()
      expect(JSON.stringify(rows)).not.toContain(password)
    })
  })
})
