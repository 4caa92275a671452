import type { Metadata } from 'next'
import { mayKeepShared } from '@/app/shared-opened'
import { PortablePage } from '@/components/share/open/portable-page'
import { VisitorFrame } from '@/components/share/visit/visitor-frame'

export const metadata: Metadata = { title: 'A portable template', description: 'A prompt template for GPT Image 2.' }

/** Reads a template out of the address, in the browser: the server is not told what is behind the #. */
export default async function OpenPage() {
  return (
    <VisitorFrame>
      <PortablePage mayKeep={await mayKeepShared()} />
    </VisitorFrame>
  )
}
