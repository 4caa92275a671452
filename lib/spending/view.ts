import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { connectionFacts } from '@/lib/connection/records'
import type { ProviderBalance } from '@/lib/connection/schema'
import { currentEndpoint, isSampleMode } from '@/lib/provider/endpoint'
import { waitingRuns } from '@/lib/run/queue'
import type { RunView } from '@/lib/run/schema'
import { spendingOf } from '@/lib/settings/records'
import { type Chart, chartOf } from './chart'
import { dayOf } from './day'
import { type By, type Span, spansOf } from './period'
import { budgetView, spendingByDay, spendingByTemplate, type TemplateSpending, unresolvedRuns } from './records'
import type { Balance, BudgetView } from './schema'

/** A run that may have been charged. Micro-dollars; `at`: when it was sent, ms since the epoch. */
export type UnresolvedRun = {
  id: string
  number: number
  prompt: string
  at: number
  happened: string
  atMost: number
  about: number
}

/** Everything of money that a person sees. */
export type SpendingView = {
  budget: BudgetView
  isSample: boolean
  balance: ProviderBalance | null
  isPaused: boolean
  waiting: number
  unresolved: { runs: UnresolvedRun[]; count: number }
  period: PeriodView
}

/** The days or months shown, what they came to and what of it went to which template. */
export type PeriodView = {
  by: By
  spans: (Span & Balance)[]
  chart: Chart
  limit: number | null
  templates: TemplateSpending[]
}

/** As much of a prompt as a row shows of it. */
const promptCharacters = 300

/**
 * How a workspace's budgets and account stand, which of its charges are unresolved, and what its last 30 days or 12
 * months came to. Micro-dollars.
 */
export async function spendingView(who: Principal, by: By): Promise<SpendingView> {
  const provider = currentEndpoint().id
  const budget = await budgetView(who)
  const { isPaused } = await spendingOf(who.workspaceId)
  const { balance } = await connectionFacts(provider)
  const { runs, count } = await unresolvedRuns(who)
  return {
    budget,
    isSample: isSampleMode(),
    balance,
    isPaused,
    waiting: isSampleMode() ? 0 : await waitingRuns(who.workspaceId, provider),
    unresolved: { runs: runs.map(unresolvedRun), count },
    period: await periodView(who, by, budget[by].limit),
  }
}

const unresolvedRun = (run: RunView): UnresolvedRun => ({
  id: run.id,
  number: run.number,
  prompt: run.prompt.slice(0, promptCharacters),
  at: run.startedAt ?? run.createdAt,
  happened: run.failure?.title ?? 'It is not known how this run ended.',
  atMost: run.reserved,
  about: run.estimate?.about ?? run.reserved,
})

async function periodView(who: Principal, by: By, limit: number | null): Promise<PeriodView> {
  const today = dayOf(Date.now())
  const spans = spansOf(by, today)
  const from = spans[0]?.from ?? today
  const days = await spendingByDay(who, from, today)
  const sums = spans.map(span => ({ ...span, ...sumOf(days.filter(({ day }) => day >= span.from && day <= span.to)) }))
  return { by, spans: sums, chart: chartOf(sums, limit), limit, templates: await spendingByTemplate(who, from, today) }
}

const sumOf = (balances: Balance[]): Balance => ({
  spent: balances.reduce((sum, { spent }) => sum + spent, 0),
  reserved: balances.reduce((sum, { reserved }) => sum + reserved, 0),
})
