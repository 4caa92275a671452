import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { InviteForm } from '@/components/member/invite-form'
import { MemberList } from '@/components/member/member-list'
import { OpenLinks } from '@/components/member/open-links'
import { SiteHeader } from '@/components/site/site-header'
import { hasMembers, hasPasswords } from '@/lib/access/has-members'
import { memberSessionOf } from '@/lib/access/member-session'
import { principal } from '@/lib/access/principal'
import { membersOf, openLinksOf } from '@/lib/member/records'
import { linkReach } from '@/lib/share/reach'

export const metadata: Metadata = { title: 'Members' }

export default async function MembersPage() {
  const who = await principal('admin')
  if (!hasMembers()) notFound()
  const sent = await headers()
  const session = await memberSessionOf(sent)
  const members = await membersOf(who, session?.id ?? null)
  const links = await openLinksOf(who)
  const reach = linkReach(sent.get('host'))
  return (
    <>
      <SiteHeader />
      <main className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-9 px-4 py-8 wide:px-7">
        <h1 className="text-title font-bold">Members</h1>
        <section aria-labelledby="invite" className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <h2 id="invite" className="text-lead font-medium">
            Invite someone
          </h2>
          <InviteForm reach={reach} open={links.map(({ path }) => path)} />
        </section>
        {links.length > 0 && (
          <section aria-labelledby="open" className="grid grid-cols-[minmax(0,1fr)] gap-3">
            <h2 id="open" className="text-lead font-medium">
              Open links
            </h2>
            <OpenLinks links={links} reach={reach} />
          </section>
        )}
        <section aria-labelledby="everyone" className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <h2 id="everyone" className="text-lead font-medium">
            Everyone
          </h2>
          <MemberList members={members} ownId={who.id} reach={reach} hasPasswords={hasPasswords()} />
        </section>
      </main>
    </>
  )
}
