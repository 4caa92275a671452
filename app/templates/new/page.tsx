import type { Metadata } from 'next'
import { SiteHeader } from '@/components/site/site-header'
import { TemplateEditor } from '@/components/template/edit/template-editor'
import { principal } from '@/lib/access/principal'
import { pricesOf } from '@/lib/settings/records'

export const metadata: Metadata = { title: 'New template' }

export default async function NewTemplatePage() {
  const who = await principal('editor')
  const prices = await pricesOf(who.workspaceId)
  return (
    <>
      <SiteHeader />
      <main>
        <h1 className="mx-auto max-w-7xl px-4 pt-6 text-title font-bold wide:px-7">New template</h1>
        <TemplateEditor opened={null} pricedModels={Object.keys(prices.models)} mayEdit />
      </main>
    </>
  )
}
