import { unstable_doesMiddlewareMatch as doesMatch } from 'next/experimental/testing/server'
import { NextRequest } from 'next/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

async function answer(
  path: string,
  sent: Record<string, string>,
  vars: Record<string, string> = {},
): Promise<Response> {
  for (const [name, value] of Object.entries(vars)) vi.stubEnv(name, value)
  const { proxy } = await import('@/proxy')
  return proxy(new NextRequest(`http://localhost:3000${path}`, { headers: sent }))
}

beforeEach(() => {
  vi.resetModules()
})
afterEach(() => {
  vi.unstubAllEnvs()
})

const policyOf = (response: Response): string => response.headers.get('Content-Security-Policy') ?? ''
const nonceOf = (response: Response): string => /'nonce-([^']+)'/.exec(policyOf(response))?.[1] ?? ''

describe('a page', () => {
  it('is not asked for while the database is away: the answer says when to come back', async () => {
    const { noteDatabase } = await import('@/lib/store/database-health')
    noteDatabase(true)
    const response = await answer('/gallery', { host: 'localhost:3000' })
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await response.text()).toContain('The database does not answer. Nothing is lost; try again in a moment.')
    noteDatabase(false)
    expect((await answer('/gallery', { host: 'localhost:3000' })).status).toBe(200)
  })

  it('is sent with every header', async () => {
    const response = await answer('/runs/r_1?from=gallery', { host: 'localhost:3000' })
    const nonce = nonceOf(response)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-security-policy': `default-src 'none'; script-src 'self' 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'; style-src-elem 'self' 'nonce-${nonce}'; style-src-attr 'unsafe-inline'; img-src 'self' blob: data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    })
    expect(response.headers.has('strict-transport-security')).toBe(false)
  })

  it('learns the policy and its own path, whatever the sender claimed', async () => {
    const response = await answer('/runs/r_1?from=gallery', {
      host: 'localhost:3000',
      'x-path': '//evil.example',
      'content-security-policy': "script-src 'nonce-mine'",
    })
    const told = (name: string) => response.headers.get(`x-middleware-request-${name}`)
    expect(told('content-security-policy')).toBe(policyOf(response))
    expect(told('x-path')).toBe('/runs/r_1?from=gallery')
  })

  it('has a nonce of its own, of 128 bits', async () => {
    const first = nonceOf(await answer('/', { host: 'localhost' }))
    expect(Buffer.from(first, 'base64')).toHaveLength(16)
    expect(nonceOf(await answer('/', { host: 'localhost' }))).not.toBe(first)
  })

  it('allows only in development what the reloading of code needs', async () => {
    const policy = policyOf(await answer('/', { host: 'localhost' }, { NODE_ENV: 'development' }))
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic' 'unsafe-eval';/)
    expect(policy).toContain("style-src-elem 'self' 'unsafe-inline';")
    expect(policy).toContain("connect-src 'self' ws:;")
  })

  it('stays on https where people open it by https', async () => {
    const open = { ACCESS: 'password', ACCESS_PASSWORD: 'a long password', PUBLIC_URL: 'https://proofsheet.example' }
    const response = await answer('/', { host: 'proofsheet.example' }, open)
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000')
  })
})

describe('a page under a link', () => {
  const token = 'x'.repeat(24)

  it.each([`/s/${token}`, `/r/${token}`, '/v/anything', '/open', `/s/${token}/nothing`])(
    '%s is private',
    async path => {
      expect(Object.fromEntries((await answer(path, { host: 'localhost' })).headers)).toMatchObject({
        'x-robots-tag': 'noindex, nofollow, noarchive',
        'referrer-policy': 'no-referrer',
        'cache-control': 'private, no-cache',
        'x-frame-options': 'DENY',
      })
    },
  )

  it.each(['/', '/runs/r_1', '/settings', '/opened', '/sign-in'])('%s is none', async path => {
    const { headers } = await answer(path, { host: 'localhost' })
    expect([headers.has('x-robots-tag'), headers.get('referrer-policy')]).toEqual([false, 'same-origin'])
  })

  it('takes no verb but to look and to post', async () => {
    const { proxy } = await import('@/proxy')
    const statusOf = async (path: string, method: string) =>
      proxy(new NextRequest(`http://localhost:3000${path}`, { method, headers: { host: 'localhost' } })).status
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) expect(await statusOf(`/s/${token}`, method)).toBe(405)
    for (const method of ['GET', 'HEAD', 'POST']) expect(await statusOf(`/s/${token}`, method)).toBe(200)
  })
})

describe('a foreign Host', () => {
  it('gets one sentence and no page', async () => {
    const response = await answer('/', { host: 'evil.example:3000' })
    expect(response.status).toBe(421)
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(response.headers.has('x-middleware-next')).toBe(false)
    expect(await response.text()).toBe(
      'Proofsheet does not answer at this address: open the one it was set up for, or set PUBLIC_URL to this one and restart.\n',
    )
  })
})

describe('a body of a megabyte', () => {
  it('is refused with a sentence before it is read, an action’s too', async () => {
    const sent = { host: 'localhost:3000', 'next-action': '40ab', 'content-length': '1000000' }
    const { config } = await import('@/proxy')
    expect(doesMatch({ config, url: 'http://localhost:3000/', headers: sent })).toBe(true)
    expect(doesMatch({ config, url: 'http://localhost:3000/api/v1/runs', headers: sent })).toBe(false)
    expect(doesMatch({ config, url: 'http://localhost:3000/', headers: { ...sent, 'content-length': '999999' } })).toBe(
      false,
    )
    const response = await answer('/', sent)
    expect([response.status, response.headers.get('content-type')]).toEqual([413, 'text/plain'])
    expect(await response.text()).toMatch(/which is 1 MB\. Nothing was done\./)
  })
})

describe('the proxy', () => {
  const seen = async (path: string, headers: Record<string, string> = {}): Promise<boolean> => {
    const { config } = await import('@/proxy')
    return doesMatch({ config, url: `http://localhost:3000${path}`, headers })
  }

  it.each([
    '/',
    '/runs/r_1',
    '/images/i_1',
    '/gallery',
    '/sign-in',
    '/nowhere',
    '/eventsful',
    '/healthz/x',
    '/_next/image',
    '/api',
    '/apiary',
    '/s/a_token',
    '/r/a_token/nothing',
    '/s/a_token/template.prompt',
    '/s/a_token/images/1/w320/more',
  ])('looks at %s', async path => expect(await seen(path)).toBe(true))

  it.each([
    '/_next/static/chunks/a.js',
    '/favicon.ico',
    '/healthz',
    '/metrics',
    '/events',
    '/events?after=7',
    '/api/v1/runs',
    '/images/i_1/original',
    '/images/i_1/w320',
    '/s/a_token/images/1/w320',
    '/r/a_token/card.png',
    '/r/a_token/template.prompt',
  ])('leaves %s alone', async path => expect(await seen(path)).toBe(false))

  it('leaves actions alone, but not forms sent without JavaScript', async () => {
    expect(await seen('/', { 'next-action': '40ab' })).toBe(false)
    expect(await seen('/sign-in', { 'content-type': 'multipart/form-data' })).toBe(true)
  })
})
