import type { Metadata } from 'next'
import { queryOf } from '@/app/query'
import { SiteHeader } from '@/components/site/site-header'
import { BudgetSection } from '@/components/spending/budget-section'
import { PausePanel } from '@/components/spending/pause-panel'
import { PeopleSection } from '@/components/spending/people-section'
import { PeriodSection } from '@/components/spending/period-section'
import { SpendingHeader } from '@/components/spending/spending-header'
import { TemplateSection } from '@/components/spending/template-section'
import { UnresolvedSection } from '@/components/spending/unresolved-section'
import { isAtLeast, principal } from '@/lib/access/principal'
import { byOf } from '@/lib/spending/period'
import { spendingByPerson } from '@/lib/spending/personal-view'
import { spendingView } from '@/lib/spending/view'

export const metadata: Metadata = { title: 'Spending' }

export default async function SpendingPage({ searchParams }: PageProps<'/spending'>) {
  const who = await principal('viewer')
  const by = byOf(queryOf(await searchParams).get('by'))
  const { budget, balance, isSample, isPaused, waiting, unresolved, period } = await spendingView(who, by)
  const people = await spendingByPerson(who)
  return (
    <>
      <SiteHeader />
      <main className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-9 px-4 py-8 wide:px-7">
        <SpendingHeader isSample={isSample} />
        <BudgetSection budget={budget} balance={balance} mayEdit={isAtLeast(who, 'admin')} />
        <PeopleSection people={people} mayEdit={isAtLeast(who, 'admin')} />
        <PausePanel isPaused={isPaused} waiting={waiting} mayPause={isAtLeast(who, 'editor')} />
        <UnresolvedSection runs={unresolved.runs} count={unresolved.count} mayAnswer={isAtLeast(who, 'editor')} />
        <PeriodSection period={period} />
        <TemplateSection period={period} />
      </main>
    </>
  )
}
