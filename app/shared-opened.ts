import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { cache } from 'react'
import { imageWords } from '@/components/collection/image-words'
import { principalOf } from '@/lib/access/principal'
import { env } from '@/lib/env'
import type { SharedView, ShareKind } from '@/lib/share/schema'
import { openShare } from '@/lib/share/visitor'

/** What a link opens, asked for once by the page and its title: a miss must not be counted twice. */
export const sharedOpened = cache(async (kind: ShareKind, token: string) => openShare(kind, token, await headers()))

/** Whether whoever looks at a shared page may keep a copy in this workspace. */
export const mayKeepShared = async (): Promise<boolean> => (await principalOf(await headers(), 'editor')).ok

/** The size that every preview of a link asks for, px. */
const card = { width: 1200, height: 630 }

/** Title, description and picture for those who preview links; a link with a password says nothing. */
export async function sharedMetadata(kind: ShareKind, token: string): Promise<Metadata> {
  const opened = await sharedOpened(kind, token)
  if (!opened) return { title: 'Nothing here' }
  if (opened.isLocked) return { title: 'A link with a password', description: 'Open it to enter the password.' }
  const { view } = opened
  const said = { title: view.title, description: descriptionOf(view) }
  const picture = { url: `${view.path}/card.png`, ...card, alt: view.title }
  return {
    ...said,
    metadataBase: env().publicUrl ?? new URL(`http://${(await headers()).get('host')}`),
    openGraph: { ...said, type: 'website', siteName: 'Proofsheet', url: view.path, images: [picture] },
    twitter: { ...said, card: 'summary_large_image', images: [picture] },
  }
}

function descriptionOf(view: SharedView): string {
  if (view.note) return view.note
  if (view.target === 'template') return view.description || 'A prompt template for GPT Image 2.'
  return `${imageWords(view.images.length)} to look at.`
}
