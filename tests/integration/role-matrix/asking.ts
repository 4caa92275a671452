import { notFound, redirect } from 'next/navigation'
import { vi } from 'vitest'
import type { Principal, Role } from '@/lib/access/principal'
import { roleTooLow, signInFirst } from '@/lib/access/refusal'
import { fromOurPage } from '@/tests/integration/access/request'

/** Who asks next; null for somebody who is not signed in. */
export const asking: { who: Principal | null } = { who: null }

export const person = (role: Role, workspaceId = 'main'): Principal => ({
  workspaceId,
  id: `${role} of ${workspaceId}`,
  name: role,
  role,
})

/** Puts the person who asks in the place of the session; everything behind it is the product's own. */
export function letAskers(): void {
  vi.doMock('next/headers', () => ({ headers: async () => new Headers(fromOurPage), cookies: async () => new Map() }))
  vi.doMock('next/cache', () => ({ refresh: vi.fn() }))
  vi.doMock('next/server', async original => ({ ...(await original<object>()), after: vi.fn() }))
  vi.doMock('@/lib/access/has-members', async original => ({
    ...(await original<object>()),
    hasMembers: () => true,
    hasPasswords: () => true,
  }))
  vi.doMock('@/lib/access/principal', async original => {
    const real = await original<typeof import('@/lib/access/principal')>()
    const principalOf = async (_: Headers, role: Role) => {
      if (!asking.who) return signInFirst
      return real.isAtLeast(asking.who, role) ? { ok: true, value: asking.who } : roleTooLow
    }
    const principal = async (role: Role) => {
      const who = await principalOf(new Headers(), role)
      if (who.ok && asking.who) return asking.who
      if (asking.who) notFound()
      redirect('/sign-in')
    }
    return {
      ...real,
      principal,
      principalOf,
      principalFor: ({ headers }: Request, role: Role) => principalOf(headers, role),
    }
  })
}
