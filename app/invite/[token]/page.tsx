import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Entrance } from '@/components/access/entrance'
import { JoinForm } from '@/components/access/join-form'
import { SetPasswordForm } from '@/components/access/set-password-form'
import { SignInElsewhere } from '@/components/access/sign-in-elsewhere'
import { roleWords } from '@/components/member/role-words'
import { hasMembers } from '@/lib/access/has-members'
import { env } from '@/lib/env'
import { openLink } from '@/lib/member/link'

export const metadata: Metadata = { title: 'Invitation' }

export default async function InvitePage({ params }: PageProps<'/invite/[token]'>) {
  if (!hasMembers()) notFound()
  const { token } = await params
  const link = await openLink(token)
  if (!link)
    return (
      <Entrance title="This link opens nothing any more">
        <p className="text-soft">It was used, withdrawn or has expired. Ask an admin for a new one.</p>
      </Entrance>
    )
  const { oidc } = env()
  if (link.kind === 'password')
    return (
      <Entrance title={`A new password for ${link.name ?? link.email}`}>
        <p className="text-soft">It replaces the one before, and signs you out everywhere else.</p>
        <SetPasswordForm token={token} email={link.email} />
      </Entrance>
    )
  return (
    <Entrance title="Join Proofsheet">
      <p className="text-soft">
        {link.madeBy} invites {oidc ? link.email : 'you'}. {roleWords[link.role].invited}
      </p>
      {oidc ? (
        <SignInElsewhere name={oidc.name} next="/" token={token} />
      ) : (
        <JoinForm token={token} email={link.email} />
      )}
    </Entrance>
  )
}
