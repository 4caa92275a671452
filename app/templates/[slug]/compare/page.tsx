import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { queryOf } from '@/app/query'
import { templateShown } from '@/app/templates/[slug]/template-shown'
import { LiveRuns } from '@/components/run/live-runs'
import { CompareForm } from '@/components/template/versions/compare-form'
import { PicturePairs } from '@/components/template/versions/picture-pairs'
import { VersionChanges } from '@/components/template/versions/version-changes'
import { principal } from '@/lib/access/principal'
import { queuePause } from '@/lib/run/pause'
import { latestChange } from '@/lib/run/records'
import { sameInputs } from '@/lib/run/same-inputs'
import { comparedVersions } from '@/lib/template/compared-versions'
import { templateVersion } from '@/lib/template/records'

type Props = PageProps<'/templates/[slug]/compare'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const template = await templateShown((await params).slug)
  return { title: template ? `Compare versions of ${template.name}` : 'Not here' }
}

export default async function ComparePage({ params, searchParams }: Props) {
  const who = await principal('viewer')
  const cursor = await latestChange(who)
  const template = await templateShown((await params).slug)
  const compared = template && comparedVersions(template.versions, queryOf(await searchParams))
  const from = compared && (await templateVersion(who, compared.from.id))
  const to = compared && (await templateVersion(who, compared.to.id))
  if (!template || !from || !to) notFound()
  const isOne = from.versionId === to.versionId
  const pairs = isOne ? [] : await sameInputs(who, from, to)
  const runs = pairs.flatMap(pair => [pair.from, pair.to]).filter(run => run !== null)
  const pause = await queuePause(who.workspaceId)
  return (
    <LiveRuns key={`${from.versionId} ${to.versionId}`} initial={{ cursor, runs, pause }} hasMore={false}>
      <main className="mx-auto grid max-w-7xl grid-cols-[minmax(0,1fr)] gap-9 px-4 py-8 wide:px-7">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <h2 className="text-lead font-bold">
            Version {from.version} and version {to.version}
          </h2>
          <CompareForm template={template} from={from.version} to={to.version} />
        </div>
        {isOne ? (
          <p className="text-soft">These are one and the same. Choose two versions to compare.</p>
        ) : (
          <>
            <VersionChanges from={from} to={to} />
            <PicturePairs pairs={pairs} fields={[...to.fields, ...from.fields]} from={from.version} to={to.version} />
          </>
        )}
      </main>
    </LiveRuns>
  )
}
