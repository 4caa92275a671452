import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { mayKeepShared, sharedMetadata, sharedOpened } from '@/app/shared-opened'
import { ShareLocked } from '@/components/share/visit/share-locked'
import { SharedPage } from '@/components/share/visit/shared-page'

export const generateMetadata = async ({ params }: PageProps<'/s/[token]'>): Promise<Metadata> =>
  sharedMetadata('view', (await params).token)

export default async function SharedViewPage({ params }: PageProps<'/s/[token]'>) {
  const { token } = await params
  const opened = await sharedOpened('view', token)
  if (!opened) notFound()
  if (opened.isLocked) return <ShareLocked token={token} />
  return <SharedPage view={opened.view} token={token} mayKeep={await mayKeepShared()} />
}
