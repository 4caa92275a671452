import { notFound } from 'next/navigation'
import { SiteHeader } from '@/components/site/site-header'
import { TemplateHeader } from '@/components/template/template-header'
import { isAtLeast, principal } from '@/lib/access/principal'
import { templateLineage } from '@/lib/template/lineage'
import { templateShown } from './template-shown'

export default async function TemplateLayout({ params, children }: LayoutProps<'/templates/[slug]'>) {
  const who = await principal('viewer')
  const { slug } = await params
  const template = await templateShown(slug)
  if (!template) notFound()
  return (
    <>
      <SiteHeader />
      <TemplateHeader
        key={template.id}
        template={template}
        lineage={await templateLineage(who, slug)}
        mayEdit={isAtLeast(who, 'editor')}
      />
      {children}
    </>
  )
}
