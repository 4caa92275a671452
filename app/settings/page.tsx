import type { Metadata } from 'next'
import Link from 'next/link'
import { LiveRuns } from '@/components/run/live-runs'
import { QueueBanner } from '@/components/run/queue-banner'
import { ConnectionSection } from '@/components/settings/connection-section'
import { LearntSection } from '@/components/settings/learnt-section'
import { TokensSection } from '@/components/settings/tokens-section'
import { WorkspaceSettings } from '@/components/settings/workspace-settings'
import { SiteHeader } from '@/components/site/site-header'
import { buttonStyle } from '@/components/ui/button'
import { isAtLeast, principal } from '@/lib/access/principal'
import { connectionFacts } from '@/lib/connection/records'
import { testPicturePrice } from '@/lib/connection/test-picture'
import { connectionView } from '@/lib/connection/view'
import { currentEndpoint } from '@/lib/provider/endpoint'
import { queuePause } from '@/lib/run/pause'
import { latestChange } from '@/lib/run/records'
import { priceFormOf } from '@/lib/settings/price-form'
import { pricesOf } from '@/lib/settings/records'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage() {
  const who = await principal('viewer')
  const cursor = await latestChange(who)
  const pause = await queuePause(who.workspaceId)
  const connection = connectionView()
  const facts = await connectionFacts(currentEndpoint().id)
  const price = await testPicturePrice(who)
  const prices = priceFormOf(await pricesOf(who.workspaceId))
  const isAdmin = isAtLeast(who, 'admin')
  return (
    <LiveRuns initial={{ cursor, runs: [], pause }} hasMore={false}>
      <SiteHeader />
      <main className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-8 px-4 py-8 wide:px-7">
        <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-3">
          <h1 className="text-title font-bold">Settings</h1>
          {isAdmin && (
            <Link href="/settings/log" prefetch={false} className={buttonStyle('plain')}>
              Who did what
            </Link>
          )}
        </div>
        <QueueBanner />
        <ConnectionSection connection={connection} price={price} mayAsk={isAtLeast(who, 'editor')} />
        {!connection.isSample && <LearntSection facts={facts} mayChange={isAdmin} />}
        {isAdmin && <TokensSection />}
        <WorkspaceSettings prices={prices} mayChange={isAdmin} />
      </main>
    </LiveRuns>
  )
}
