import type { Metadata } from 'next'
import { DetailsSection } from '@/components/run/details-section'
import { SiteHeader } from '@/components/site/site-header'
import { MakeToken } from '@/components/token/make-token'
import { TokenList } from '@/components/token/token-list'
import { principal } from '@/lib/access/principal'
import { tokens } from '@/lib/token/records'

export const metadata: Metadata = { title: 'Tokens' }

export default async function TokensPage() {
  const who = await principal('admin')
  return (
    <>
      <SiteHeader />
      <main className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-8 px-4 py-8 wide:px-7">
        <header className="grid max-w-[62ch] gap-1">
          <h1 className="text-title font-bold">Tokens</h1>
          <p className="text-small text-soft">
            A token lets one program use this workspace at /api/v1, and nothing else of it.{' '}
            <a href="/api/v1/openapi.json" className="underline underline-offset-4 hover:text-ink">
              What it can ask for (OpenAPI)
            </a>
          </p>
        </header>
        <MakeToken />
        <DetailsSection heading="All tokens">
          <TokenList tokens={await tokens(who)} />
        </DetailsSection>
      </main>
    </>
  )
}
