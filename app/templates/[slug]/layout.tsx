import { notFound } from 'next/navigation'
import { SiteHeader } from '@/components/site/site-header'
import { TemplateHeader } from '@/components/template/template-header'
import { isAtLeast, principal } from '@/lib/access/principal'
import { templateShown } from './template-shown'

export default async function TemplateLayout({ params, children }: LayoutProps<'/templates/[slug]'>) {
  const who = await principal('viewer')
  const template = await templateShown((await params).slug)
  if (!template) notFound()
  return (
    <>
      <SiteHeader />
      <TemplateHeader key={template.id} template={template} mayEdit={isAtLeast(who, 'editor')} />
      {children}
    </>
  )
}
