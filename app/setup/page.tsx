import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { Entrance } from '@/components/access/entrance'
import { SetUpForm } from '@/components/access/set-up-form'
import { SignInElsewhere } from '@/components/access/sign-in-elsewhere'
import { hasMembers } from '@/lib/access/has-members'
import { env } from '@/lib/env'
import { entryOf, keptEntry } from '@/lib/member/entry'
import { isSetUp } from '@/lib/member/is-set-up'

export const metadata: Metadata = { title: 'Set up' }

export default async function SetUpPage() {
  if (!hasMembers() || (await isSetUp())) notFound()
  const entry = await entryOf(keptEntry(await headers()))
  if (entry?.kind !== 'set-up')
    return (
      <Entrance title="Set up Proofsheet">
        <p className="text-soft">Open the whole address that Proofsheet printed when it started: it ends in a token.</p>
      </Entrance>
    )
  const { oidc } = env()
  return (
    <Entrance title="Make the first account">
      <p className="text-soft">It is an admin’s: it invites the others, and sets prices and budgets.</p>
      {oidc ? <SignInElsewhere name={oidc.name} next="/" /> : <SetUpForm />}
    </Entrance>
  )
}
