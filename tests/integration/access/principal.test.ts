import { describe, expect, it } from 'vitest'
import type { Role } from '@/lib/access/principal'
import { begin, withPassword } from './request'

const local = { host: 'localhost:3000' }

async function page(role: Role = 'viewer') {
  const { principal } = await import('@/lib/access/principal')
  return principal(role)
}

async function routeAnswer(sent: Record<string, string>) {
  const { principalFor } = await import('@/lib/access/principal')
  const { refusal } = await import('@/lib/access/refusal')
  const who = await principalFor(new Request('http://localhost:3000/events', { headers: sent }), 'viewer')
  return who.ok ? new Response(who.value.name) : refusal(who.error)
}

async function session(): Promise<string> {
  const { newSession, sessionKey } = await import('@/lib/access/session')
  return newSession(sessionKey(withPassword.ACCESS_PASSWORD), Date.now())
}

describe('a page', () => {
  it('on this computer needs no sign-in', async () => {
    begin(local)
    expect(await page('admin')).toEqual({ workspaceId: 'main', id: 'Owner', name: 'Owner', role: 'admin' })
  })

  it('that needs one leads to it, and back to where the person was', async () => {
    begin({ ...local, 'x-path': '/runs/r_1?open=2' }, withPassword)
    await expect(page()).rejects.toMatchObject({
      digest: expect.stringContaining(';/sign-in?next=%2Fruns%2Fr_1%3Fopen%3D2;'),
    })
  })

  it('never leads to another site, whatever path the sender claims', async () => {
    begin({ ...local, 'x-path': '//evil.example' }, withPassword)
    await expect(page()).rejects.toMatchObject({ digest: expect.stringContaining(';/sign-in?next=%2F;') })
  })

  it('opens with a session', async () => {
    begin(local, withPassword)
    const value = await session()
    begin({ ...local, cookie: `theme=dark; proofsheet_session=${value}` }, withPassword)
    expect(await page()).toMatchObject({ workspaceId: 'main' })
  })

  it('is not found under a foreign name, signed in or not', async () => {
    begin({ host: 'evil.example:3000' })
    await expect(page()).rejects.toMatchObject({ digest: 'NEXT_HTTP_ERROR_FALLBACK;404' })
  })
})

describe('a route handler', () => {
  it('answers on this computer', async () => {
    begin()
    expect(await (await routeAnswer(local)).text()).toBe('Owner')
  })

  it('answers 421 under a foreign name, whatever the cookie', async () => {
    begin()
    expect((await routeAnswer({ host: 'evil.example' })).status).toBe(421)
    expect((await routeAnswer({})).status).toBe(421)
  })

  it('answers 401 without a session, or with one that is not ours', async () => {
    begin(local, withPassword)
    const value = await session()
    const cookies = ['', 'proofsheet_session=', 'proofsheet_session=x.y', `other_proofsheet_session=${value}`]
    for (const cookie of cookies) expect((await routeAnswer({ ...local, cookie })).status).toBe(401)
    expect((await routeAnswer({ ...local, cookie: `proofsheet_session=${value}` })).status).toBe(200)
  })

  it('answers a refusal as plain text that no one keeps', async () => {
    begin(local, withPassword)
    const answer = await routeAnswer(local)
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.text()).toBe('You are not signed in. Nothing was done. Sign in and try again.\n')
  })

  it('answers every kind of failure with its own status', async () => {
    const { refusal } = await import('@/lib/access/refusal')
    const kinds = ['invalid', 'forbidden', 'not-found', 'conflict', 'ask-first', 'too-many', 'unavailable'] as const
    expect(kinds.map(kind => refusal({ kind, message: 'No.' }).status)).toEqual([400, 403, 404, 409, 409, 429, 503])
  })
})

describe('a role', () => {
  it('holds what the ones below it may do', async () => {
    begin(local)
    const { isAtLeast } = await import('@/lib/access/principal')
    const may = (held: Role) =>
      (['viewer', 'editor', 'admin'] as const).filter(role =>
        isAtLeast({ workspaceId: 'main', id: 'ana', name: 'Ana', role: held }, role),
      )
    expect(may('viewer')).toEqual(['viewer'])
    expect(may('editor')).toEqual(['viewer', 'editor'])
    expect(may('admin')).toEqual(['viewer', 'editor', 'admin'])
  })
})
