import { vi } from 'vitest'

/** The request that `next/headers` tells of in these tests. */
export const request = {
  headers: new Headers(),
  jar: new Map<string, { value: string; options: Record<string, unknown> }>(),
}

/** Stands in for `next/headers`, which works only inside a running server. */
const nextHeaders = () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    set: (name: string, value: string, options: Record<string, unknown>) => request.jar.set(name, { value, options }),
    delete: (name: string) => request.jar.delete(name),
  }),
})

export const fromOurPage = { host: 'localhost:3000', origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }

/** A fresh server with these settings; the next request has these headers. */
export function begin(sent: Record<string, string> = fromOurPage, vars: Record<string, string> = {}): void {
  vi.resetModules()
  vi.doMock('next/headers', nextHeaders)
  Reflect.deleteProperty(globalThis, Symbol.for('proofsheet.limits'))
  vi.unstubAllEnvs()
  vi.stubEnv('APP_SECRET', 'a secret for tests, long enough to be taken')
  vi.stubEnv('LOG_LEVEL', 'silent')
  for (const [name, value] of Object.entries(vars)) vi.stubEnv(name, value)
  request.jar.clear()
  send(sent)
}

export function send(sent: Record<string, string>): void {
  request.headers = new Headers(sent)
}

export const withPassword = { ACCESS: 'password', ACCESS_PASSWORD: 'correct horse' }
