import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { database } from '@/lib/store/database'
import { onEveryDatabase } from '@/tests/support/databases'
import { type OidcPeer, startOidcPeer } from '@/tests/support/oidc-peer'
import { type Browser, browser } from './browser'
import { begin, fromOurPage } from './request'

vi.mock('next/cache', () => ({ refresh: () => {} }))

const origin = 'http://127.0.0.1:3000'
const here = { ...fromOurPage, host: '127.0.0.1:3000', origin }
let peer: OidcPeer

beforeAll(async () => {
  peer = await startOidcPeer({
    ana: { email: 'ana@example.com', name: 'Ana' },
    ben: { email: 'Ben@example.com', name: 'Ben' },
    eve: { email: 'ana@example.com', name: 'Eve', isVerified: false },
  })
  begin(here, {
    ACCESS: 'oidc',
    PUBLIC_URL: origin,
    OIDC_ISSUER: peer.issuer,
    OIDC_CLIENT_ID: peer.clientId,
    OIDC_CLIENT_SECRET: peer.clientSecret,
  })
})
afterAll(() => peer.stop())

async function start(one: Browser, asked: { next?: string; token?: string } = {}): Promise<string> {
  const { signInElsewhere } = await import('@/lib/access/actions')
  const outcome = await one.press(() => signInElsewhere(asked))
  if (!('redirect' in outcome)) throw new Error(`not led anywhere: ${JSON.stringify(outcome)}`)
  return outcome.redirect
}

/** Signs someone in at the peer. @returns the address by which their browser comes back to us */
async function throughPeer(address: string, as: string): Promise<string> {
  const cookies = new Map<string, string>()
  let at = address
  for (let hop = 0; hop < 10 && !at.startsWith(origin); hop++) {
    const asked = at.includes('/interaction/') ? `${at}?as=${as}` : at
    const cookie = Array.from(cookies, ([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(asked, { redirect: 'manual', headers: { cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';', 1)[0]?.split(/=(.*)/) ?? []
      cookies.set(name, value)
    }
    at = new URL(answer.headers.get('location') ?? 'about:blank', at).href
  }
  return at
}

/** Comes back. @returns where the browser is led then */
async function comeBack(one: Browser, address: string): Promise<string> {
  const { GET } = await import('@/app/sign-in/callback/oidc/route')
  const outcome = await one.press(() => GET(new Request(address, { headers: one.headers() })))
  const answer = 'answer' in outcome ? outcome.answer : null
  if (!(answer instanceof Response)) throw new Error('not answered')
  for (const set of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
    one.cookies.set(name, decodeURIComponent(value))
  }
  return answer.headers.get('location') ?? ''
}

const signIn = async (one: Browser, as: string, asked: { next?: string; token?: string } = {}) =>
  comeBack(one, await throughPeer(await start(one, asked), as))

async function atSetUp(): Promise<Browser> {
  const { entryCookie, setUpToken } = await import('@/lib/member/entry')
  const one = browser(here)
  one.cookies.set(entryCookie, setUpToken())
  return one
}

const principalOf = async (one: Browser) => {
  const { principalOf } = await import('@/lib/access/principal')
  return principalOf(one.headers(), 'viewer')
}

async function invited(ana: Browser, email: string): Promise<string> {
  const { invite } = await import('@/lib/member/actions')
  const made = await ana.press(() => invite({ email, role: 'editor', days: 7 }))
  return JSON.stringify(made).match(/\/invite\/([\w-]+)/)?.[1] ?? ''
}

const members = () => database().selectFrom('member').select(['name', 'role', 'email']).orderBy('created_at').execute()

onEveryDatabase(() => {
  describe('the organisation’s own sign-in', () => {
    it('makes the first admin of whoever has the set-up address, and leads back', async () => {
      const ana = await atSetUp()
      expect(await signIn(ana, 'ana', { next: '/gallery' })).toBe(`${origin}/gallery`)
      expect(await principalOf(ana)).toMatchObject({ ok: true, value: { name: 'Ana', role: 'admin' } })
      const again = browser(here)
      expect(await signIn(again, 'ana')).toBe(`${origin}/`)
      expect(await principalOf(again)).toMatchObject({ ok: true, value: { name: 'Ana' } })
      expect(await members()).toHaveLength(1)
    })

    it('keeps none of its tokens', async () => {
      await signIn(await atSetUp(), 'ana')
      const rows = await database().selectFrom('member_account').selectAll().execute()
      expect(rows).toMatchObject([{ provider: 'oidc', subject: 'ana', password_hash: null }])
    })

    it('makes exactly one admin of thirty who come back at once', async () => {
      for (let number = 0; number < 30; number++)
        peer.people[`claim${number}`] = { email: `claim${number}@example.com`, name: `Claim ${number}` }
      const all = await Promise.all(Array.from({ length: 30 }, atSetUp))
      const addresses: string[] = []
      for (const [number, one] of all.entries()) addresses.push(await throughPeer(await start(one), `claim${number}`))
      const led = await Promise.all(all.map((one, number) => comeBack(one, addresses[number] ?? '')))
      expect(led.filter(place => place === `${origin}/`)).toHaveLength(1)
      expect(await members()).toMatchObject([{ role: 'admin' }])
      expect(await database().selectFrom('member_session').select('id').execute()).toHaveLength(1)
    }, 60_000)

    it('lets nobody in who was not invited, or under another address than the one invited', async () => {
      const ana = await atSetUp()
      await signIn(ana, 'ana')
      const ben = browser(here)
      expect(await signIn(ben, 'ben')).toContain(`${origin}/sign-in?error=invitation-needed`)
      expect(await principalOf(ben)).toMatchObject({ ok: false, error: { status: 401 } })
      const token = await invited(ana, 'cleo@example.com')
      expect(await signIn(ben, 'ben', { token })).toContain('error=other-address')
      expect(await members()).toHaveLength(1)
      const own = await invited(ana, 'ben@example.com')
      expect(await signIn(ben, 'ben', { token: own })).toBe(`${origin}/`)
      expect((await members())[1]).toEqual({ name: 'Ben', role: 'editor', email: 'ben@example.com' })
    })

    it('is not another member by an address that nobody has confirmed', async () => {
      await signIn(await atSetUp(), 'ana')
      const eve = browser(here)
      expect(await signIn(eve, 'eve')).toContain('error=account_not_linked')
      expect(await principalOf(eve)).toMatchObject({ ok: false })
    })

    it('lets a blocked member in no more', async () => {
      const ana = await atSetUp()
      await signIn(ana, 'ana')
      const ben = browser(here)
      await signIn(ben, 'ben', { token: await invited(ana, 'ben@example.com') })
      await database().updateTable('member').set({ blocked_at: 1 }).where('email', '=', 'ben@example.com').execute()
      expect(await signIn(browser(here), 'ben')).toContain('error=blocked')
      expect(await principalOf(ben)).toMatchObject({ ok: false })
    })

    it('is begun and ended in one browser, once', async () => {
      const ana = await atSetUp()
      const address = await throughPeer(await start(ana), 'ana')
      const other = await atSetUp()
      expect(await comeBack(other, address)).toContain('error=')
      expect(await comeBack(ana, address.replace(/state=[^&]+/, 'state=another'))).toContain('error=')
      expect(await members()).toHaveLength(0)
      expect(await comeBack(ana, address)).toBe(`${origin}/`)
      expect(await comeBack(ana, address)).toContain('error=')
      expect(await members()).toHaveLength(1)
    })
  })
})
