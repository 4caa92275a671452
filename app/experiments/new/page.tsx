import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { queryOf } from '@/app/query'
import { experimentAddress } from '@/components/experiment/addresses'
import { SetUp } from '@/components/experiment/set-up/set-up'
import { SiteHeader } from '@/components/site/site-header'
import { principal } from '@/lib/access/principal'
import { experimentView } from '@/lib/experiment/records'
import { setUpStart } from '@/lib/experiment/set-up-start'

export const metadata: Metadata = { title: 'New experiment' }

export default async function NewExperimentPage({ searchParams }: PageProps<'/experiments/new'>) {
  const who = await principal('editor')
  const query = queryOf(await searchParams)
  const start = await setUpStart(who, query)
  if (!start) {
    // Whoever goes back after the start finds what became of the draft.
    const id = query.get('draft') ?? ''
    if (await experimentView(who, id)) redirect(experimentAddress(id))
    notFound()
  }
  return (
    <>
      <SiteHeader />
      <main className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-9 px-4 pt-8 pb-36 wide:px-7">
        <SetUp start={start} />
      </main>
    </>
  )
}
