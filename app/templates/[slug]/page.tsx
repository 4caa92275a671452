import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TemplateEditor } from '@/components/template/edit/template-editor'
import { isAtLeast, principal } from '@/lib/access/principal'
import { pricesOf } from '@/lib/settings/records'
import { openedTemplate } from '@/lib/template/opened-template'
import { templateShown } from './template-shown'

export async function generateMetadata({ params }: PageProps<'/templates/[slug]'>): Promise<Metadata> {
  const template = await templateShown((await params).slug)
  return { title: template?.name ?? 'Not here' }
}

export default async function TemplatePage({ params }: PageProps<'/templates/[slug]'>) {
  const who = await principal('viewer')
  const template = await templateShown((await params).slug)
  const opened = template && openedTemplate(template)
  if (!opened) notFound()
  const prices = await pricesOf(who.workspaceId)
  return (
    <main>
      <TemplateEditor
        key={opened.id}
        opened={opened}
        pricedModels={Object.keys(prices.models)}
        mayEdit={isAtLeast(who, 'editor')}
      />
    </main>
  )
}
