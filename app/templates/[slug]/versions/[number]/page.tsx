import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { templateShown } from '@/app/templates/[slug]/template-shown'
import { LiveRuns } from '@/components/run/live-runs'
import { VersionContent } from '@/components/template/versions/version-content'
import { VersionHeader } from '@/components/template/versions/version-header'
import { VersionPictures } from '@/components/template/versions/version-pictures'
import { isAtLeast, principal } from '@/lib/access/principal'
import { queuePause } from '@/lib/run/pause'
import { latestChange, runsOfVersion } from '@/lib/run/records'
import { templateVersion } from '@/lib/template/records'

type Props = PageProps<'/templates/[slug]/versions/[number]'>

async function versionShown(params: Props['params']) {
  const { slug, number } = await params
  const template = await templateShown(slug)
  const version = template?.versions.find(one => String(one.number) === number)
  return template && version ? { template, version } : null
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shown = await versionShown(params)
  return { title: shown ? `${shown.template.name}, version ${shown.version.number}` : 'Not here' }
}

export default async function VersionPage({ params }: Props) {
  const who = await principal('viewer')
  const cursor = await latestChange(who)
  const shown = await versionShown(params)
  const content = shown && (await templateVersion(who, shown.version.id))
  if (!shown || !content) notFound()
  const { template, version } = shown
  const { runs, hasMore } = await runsOfVersion(who, version.id)
  const pause = await queuePause(who.workspaceId)
  return (
    <LiveRuns initial={{ cursor, runs, pause }} hasMore={false}>
      <main className="mx-auto grid max-w-7xl grid-cols-[minmax(0,1fr)] gap-9 px-4 py-8 wide:px-7">
        <VersionHeader template={template} version={version} mayEdit={isAtLeast(who, 'editor')} />
        <VersionContent content={content} />
        <VersionPictures slug={template.slug} number={version.number} hasMore={hasMore} />
      </main>
    </LiveRuns>
  )
}
