import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { Entrance } from '@/components/access/entrance'
import { MemberSignIn } from '@/components/access/member-sign-in'
import { SignInElsewhere } from '@/components/access/sign-in-elsewhere'
import { sentenceOf } from '@/lib/access/barred-sentences'
import { hasMembers } from '@/lib/access/has-members'
import { localPath } from '@/lib/access/local-path'
import { isSignedIn } from '@/lib/access/principal'
import { env } from '@/lib/env'
import { isSetUp } from '@/lib/member/is-set-up'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next, error } = await searchParams
  const target = localPath(typeof next === 'string' ? next : null)
  if (await isSignedIn(await headers())) redirect(target)
  if (hasMembers() && !(await isSetUp())) return <NotSetUp />
  const { access, oidc } = env()
  return (
    <Entrance title="Sign in">
      {typeof error === 'string' && (
        <p role="alert" className="border-l-3 border-mark pl-2 text-small">
          {sentenceOf(error)}
        </p>
      )}
      {access === 'password' && <SignInForm next={target} />}
      {access === 'accounts' && <MemberSignIn next={target} />}
      {oidc && <SignInElsewhere name={oidc.name} next={target} />}
    </Entrance>
  )
}

const NotSetUp = () => (
  <Entrance title="Nobody has an account yet">
    <p className="text-soft">
      Proofsheet printed an address when it started. Open that one: it makes you the first admin, and you invite the
      others.
    </p>
  </Entrance>
)
