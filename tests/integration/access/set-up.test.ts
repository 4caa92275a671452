import { afterEach, describe, expect, it, vi } from 'vitest'
import { onEveryDatabase } from '@/tests/support/databases'
import { browser } from './browser'
import { begin, fromOurPage, request } from './request'

afterEach(() => {
  vi.restoreAllMocks()
})

async function opened(one: ReturnType<typeof browser>, token: string, host = 'localhost:3000') {
  const { GET } = await import('@/app/setup/[token]/route')
  const asked = new Request(`http://localhost:3000/setup/${token}`, { headers: { host } })
  return one.press(() => GET(asked, { params: Promise.resolve({ token }) }))
}

async function printed(): Promise<string> {
  const { announceSetUp } = await import('@/lib/member/announce-set-up')
  const lines: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation(text => lines.push(String(text)) > 0)
  await announceSetUp()
  vi.restoreAllMocks()
  return lines.join('')
}

const claim = async () => {
  const { database } = await import('@/lib/store/database')
  await database().insertInto('first_admin').values({ workspace_id: 'main', member_id: 'x', claimed_at: 1 }).execute()
}

onEveryDatabase(() => {
  describe('the set-up address', () => {
    it('is printed until there is an admin, the same after a restart, and only where people have accounts', async () => {
      begin(fromOurPage, { ACCESS: 'accounts' })
      const line = await printed()
      expect(line).toMatch(/^Nobody has an account yet\. .* http:\/\/127\.0\.0\.1:3000\/setup\/[\w-]{43}\n$/)
      begin(fromOurPage, { ACCESS: 'accounts' })
      expect(await printed()).toBe(line)
      begin(fromOurPage)
      expect(await printed()).toBe('')
      begin(fromOurPage, { ACCESS: 'accounts' })
      await claim()
      expect(await printed()).toBe('')
    })

    it('moves its token into a cookie that no script reads', async () => {
      begin(fromOurPage, { ACCESS: 'accounts', PUBLIC_URL: 'https://localhost:3000' })
      const { setUpToken } = await import('@/lib/member/entry')
      const set = vi.spyOn(request.jar, 'set')
      expect(await opened(browser(), setUpToken())).toEqual({ redirect: '/setup' })
      expect(set.mock.calls[0]?.[1].options).toMatchObject({ httpOnly: true, sameSite: 'lax', secure: true })
    })

    it('opens nothing with another token, under another name, without accounts, or once there is an admin', async () => {
      begin(fromOurPage, { ACCESS: 'accounts' })
      const { setUpToken } = await import('@/lib/member/entry')
      const token = setUpToken()
      const one = browser()
      expect(await opened(one, token.replace(/.$/, '!'))).toMatchObject({ answer: { status: 404 } })
      expect(await opened(one, token, 'evil.example')).toMatchObject({ answer: { status: 421 } })
      begin(fromOurPage)
      expect(await opened(one, token)).toMatchObject({ answer: { status: 404 } })
      begin(fromOurPage, { ACCESS: 'accounts' })
      await claim()
      expect(await opened(one, token)).toMatchObject({ answer: { status: 404 } })
      expect(one.cookies.size).toBe(0)
    })
  })
})
