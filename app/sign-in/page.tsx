import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { BrandMark } from '@/components/site/brand'
import { localPath } from '@/lib/access/local-path'
import { isSignedIn } from '@/lib/access/principal'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams
  const target = localPath(typeof next === 'string' ? next : null)
  if (await isSignedIn(await headers())) redirect(target)
  return (
    <main className="mx-auto grid w-full max-w-88 gap-7 px-5 py-16">
      <h1 className="flex items-center gap-2.5 text-title font-bold">
        <BrandMark />
        Proofsheet
      </h1>
      <SignInForm next={target} />
    </main>
  )
}
