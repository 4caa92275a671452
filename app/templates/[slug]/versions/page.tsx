import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { templateShown } from '@/app/templates/[slug]/template-shown'
import { CompareForm } from '@/components/template/versions/compare-form'
import { VersionList } from '@/components/template/versions/version-list'
import { isAtLeast, principal } from '@/lib/access/principal'

export async function generateMetadata({ params }: PageProps<'/templates/[slug]/versions'>): Promise<Metadata> {
  const template = await templateShown((await params).slug)
  return { title: template ? `Versions of ${template.name}` : 'Not here' }
}

export default async function VersionsPage({ params }: PageProps<'/templates/[slug]/versions'>) {
  const who = await principal('viewer')
  const template = await templateShown((await params).slug)
  if (!template) notFound()
  const [newest, before] = template.versions
  return (
    <main className="mx-auto grid max-w-7xl grid-cols-[minmax(0,1fr)] gap-5 px-4 py-8 wide:px-7">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h2 className="text-lead font-bold">Versions</h2>
        {newest && before && <CompareForm template={template} from={before.number} to={newest.number} />}
      </div>
      <VersionList template={template} mayEdit={isAtLeast(who, 'editor')} />
      {!before && (
        <p className="max-w-[62ch] text-soft">
          Every time the template is saved with another text, field or setting, a version is added here. None is ever
          changed, so what was made with it can always be made again.
        </p>
      )}
    </main>
  )
}
