import type { Metadata } from 'next'
import Link from 'next/link'
import { SiteHeader } from '@/components/site/site-header'
import { buttonStyle } from '@/components/ui/button'

export const metadata: Metadata = { title: 'Not here' }

export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <main className="mx-auto grid max-w-[62ch] justify-items-start gap-4 px-4 py-16">
        <h1 className="text-title font-bold">There is nothing at this address</h1>
        <p className="text-soft">The link may have been cut off when it was copied, or what it named is gone.</p>
        <Link href="/" className={buttonStyle('quiet')}>
          Go to the playground
        </Link>
      </main>
    </>
  )
}
