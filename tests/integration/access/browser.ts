import { fromOurPage, request, send } from './request'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

type Outcome = { redirect: string } | { answer: unknown }

/** A person's browser: it keeps the cookies that actions set, and sends them with the next one. */
export function browser(from: Record<string, string> = fromOurPage) {
  const cookies = new Map<string, string>()
  const sent = () => ({
    ...from,
    'user-agent': firefox,
    cookie: Array.from(cookies, ([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; '),
  })
  const keep = () => {
    for (const [name, { value }] of request.jar) cookies.set(name, value)
    request.jar.clear()
  }
  return {
    cookies,
    headers: () => new Headers(sent()),
    keep,
    /** Presses something. @returns where the browser is led, or what it is answered */
    async press(act: () => Promise<unknown>): Promise<Outcome> {
      send(sent())
      request.jar.clear()
      try {
        return { answer: await act() }
      } catch (error) {
        return { redirect: redirectOf(error) }
      } finally {
        keep()
      }
    },
  }
}
export type Browser = ReturnType<typeof browser>

function redirectOf(error: unknown): string {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : ''
  const [kind, , path] = digest.split(';')
  if (kind !== 'NEXT_REDIRECT' || path === undefined) throw error
  return path
}
