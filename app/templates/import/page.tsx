import type { Metadata } from 'next'
import { SiteHeader } from '@/components/site/site-header'
import { ImportTemplates } from '@/components/template/import/import-templates'
import { principal } from '@/lib/access/principal'

export const metadata: Metadata = { title: 'Import templates' }

export default async function ImportTemplatesPage() {
  await principal('editor')
  return (
    <>
      <SiteHeader />
      <main className="mx-auto grid max-w-7xl grid-cols-[minmax(0,1fr)] gap-7 px-4 py-8 wide:px-7">
        <h1 className="text-title font-bold">Import templates</h1>
        <ImportTemplates />
      </main>
    </>
  )
}
