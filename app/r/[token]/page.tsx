import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { mayKeepShared, sharedMetadata, sharedOpened } from '@/app/shared-opened'
import { ShareLocked } from '@/components/share/visit/share-locked'
import { SharedPage } from '@/components/share/visit/shared-page'

export const generateMetadata = async ({ params }: PageProps<'/r/[token]'>): Promise<Metadata> =>
  sharedMetadata('use', (await params).token)

export default async function SharedUsePage({ params }: PageProps<'/r/[token]'>) {
  const { token } = await params
  const opened = await sharedOpened('use', token)
  if (!opened) notFound()
  if (opened.isLocked) return <ShareLocked token={token} />
  return <SharedPage view={opened.view} token={token} mayKeep={await mayKeepShared()} />
}
