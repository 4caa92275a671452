import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { LinkList } from '@/components/share/links/link-list'
import { NoLinks } from '@/components/share/links/no-links'
import { TurnOffAll } from '@/components/share/links/turn-off-all'
import { SiteHeader } from '@/components/site/site-header'
import { isAtLeast, principal } from '@/lib/access/principal'
import { linkReach } from '@/lib/share/reach'
import { sharesOf } from '@/lib/share/records'

export const metadata: Metadata = { title: 'Links' }

export default async function LinksPage() {
  const who = await principal('viewer')
  const shares = await sharesOf(who)
  const reach = linkReach((await headers()).get('host'))
  const mayEdit = isAtLeast(who, 'editor')
  const open = shares.filter(share => share.state === 'open').length
  return (
    <>
      <SiteHeader />
      <main className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-5 px-4 py-8 wide:px-7">
        <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="grid max-w-[62ch] gap-1">
            <h1 className="text-title font-bold">Links</h1>
            <p className="text-small text-soft">
              {reach.origin === null
                ? 'Only this computer can open them. To share them, set ACCESS=password, ACCESS_PASSWORD and PUBLIC_URL.'
                : 'Whoever has one can open it until it ends or is turned off. Looking costs nothing.'}
            </p>
          </div>
          {mayEdit && <TurnOffAll open={open} />}
        </header>
        {shares.length === 0 ? <NoLinks /> : <LinkList shares={shares} reach={reach} mayEdit={mayEdit} />}
      </main>
    </>
  )
}
