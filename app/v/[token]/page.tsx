import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { VoteScreen } from '@/components/experiment/vote/vote-screen'
import { VisitorFrame } from '@/components/share/visit/visitor-frame'
import { env } from '@/lib/env'
import { openVotePage } from '@/lib/experiment/vote-page'

/** Asked by the title and by the page: a miss must not be counted twice. */
const opened = cache(async (token: string) => openVotePage(token, await headers()))

/** The size that every preview of a link asks for, px. */
const card = { width: 1200, height: 630 }

/** Neutral: whoever previews the link learns the question, and nothing of what is compared. */
export async function generateMetadata({ params }: PageProps<'/v/[token]'>): Promise<Metadata> {
  const { token } = await params
  const page = await opened(token)
  if (!page) return { title: 'Nothing here' }
  const said = { title: page.question, description: 'Choose between pictures. No account is needed.' }
  const picture = { url: `/v/${token}/card.png`, ...card, alt: 'Two frames and a question' }
  return {
    ...said,
    metadataBase: env().publicUrl ?? new URL(`http://${(await headers()).get('host')}`),
    openGraph: { ...said, type: 'website', siteName: 'Proofsheet', url: `/v/${token}`, images: [picture] },
    twitter: { ...said, card: 'summary_large_image', images: [picture] },
  }
}

export default async function VotePage({ params }: PageProps<'/v/[token]'>) {
  const { token } = await params
  const page = await opened(token)
  if (!page) notFound()
  return (
    <VisitorFrame>
      <VoteScreen token={token} page={page} />
    </VisitorFrame>
  )
}
