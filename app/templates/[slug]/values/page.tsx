import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { templateShown } from '@/app/templates/[slug]/template-shown'
import { ValueSetList } from '@/components/template/values/value-set-list'
import { isAtLeast, principal } from '@/lib/access/principal'
import { publishedTemplate } from '@/lib/template/records'
import { valueSetsOf } from '@/lib/value-set/records'

type Props = PageProps<'/templates/[slug]/values'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const template = await templateShown((await params).slug)
  return { title: template ? `Value sets of ${template.name}` : 'Not here' }
}

export default async function ValuesPage({ params }: Props) {
  const who = await principal('viewer')
  const template = await templateShown((await params).slug)
  if (!template) notFound()
  const published = await publishedTemplate(who, template.slug)
  return (
    <main className="mx-auto grid max-w-7xl grid-cols-[minmax(0,1fr)] gap-5 px-4 py-8 wide:px-7">
      <h2 className="text-lead font-bold">Value sets</h2>
      <ValueSetList
        template={template}
        fields={(published ?? template.newest).fields}
        sets={await valueSetsOf(who, template.id)}
        mayEdit={isAtLeast(who, 'editor')}
      />
    </main>
  )
}
