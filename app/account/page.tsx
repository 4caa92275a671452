import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { ChangePasswordForm } from '@/components/member/change-password-form'
import { EndOthers } from '@/components/member/end-others'
import { NameForm } from '@/components/member/name-form'
import { roleWords } from '@/components/member/role-words'
import { SessionList } from '@/components/member/session-list'
import { SiteHeader } from '@/components/site/site-header'
import { hasMembers, hasPasswords } from '@/lib/access/has-members'
import { memberSessionOf } from '@/lib/access/member-session'
import { principal } from '@/lib/access/principal'
import { emailOf, sessionsOf } from '@/lib/member/records'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage() {
  const who = await principal('viewer')
  if (!hasMembers()) notFound()
  const session = await memberSessionOf(await headers())
  const sessions = await sessionsOf(who, session?.id ?? null)
  const email = (await emailOf(who)) ?? ''
  return (
    <>
      <SiteHeader />
      <main className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-9 px-4 py-8 wide:px-7">
        <header className="grid gap-1">
          <h1 className="text-title font-bold">Your account</h1>
          <p className="text-small text-soft wrap-anywhere">
            {email} · {roleWords[who.role].name}. {roleWords[who.role].may}
          </p>
        </header>
        <div className="max-w-88">
          <NameForm id={who.id} name={who.name} label="Your name" />
        </div>
        {hasPasswords() && (
          <section aria-labelledby="password" className="grid gap-3">
            <h2 id="password" className="text-lead font-medium">
              Password
            </h2>
            <ChangePasswordForm email={email} />
          </section>
        )}
        <section aria-labelledby="sessions" className="grid max-w-2xl grid-cols-[minmax(0,1fr)] gap-3">
          <h2 id="sessions" className="text-lead font-medium">
            Where you are signed in
          </h2>
          <SessionList sessions={sessions} />
          <EndOthers others={sessions.filter(({ isThis }) => !isThis).length} />
        </section>
      </main>
    </>
  )
}
