import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { connectionFacts } from '@/lib/connection/records'
import { env } from '@/lib/env'
import { currentEndpoint, isSampleMode } from '@/lib/provider/endpoint'
import { pricesOf } from '@/lib/settings/records'
import { priceOfRun, sumOf } from '@/lib/sweep/forecast'
import { templateVersion } from '@/lib/template/records'
import type { TemplateView } from '@/lib/template/schema'
import type { ExperimentDraft } from './draft'
import { type DraftReading, readDraft } from './read-draft'
import { readNumbers } from './read-numbers'
import type { ExperimentForecast } from './view'

/** A draft read with the versions that the workspace has. */
export async function readingOf(who: Principal, draft: ExperimentDraft): Promise<DraftReading> {
  const templates = new Map<string, TemplateView>()
  for (const id of new Set(draft.arms.map(arm => arm.templateVersionId))) {
    const version = await templateVersion(who, id)
    if (version) templates.set(id, version)
  }
  return readDraft(draft, templates, env().sweepMostImages)
}

/** What starting a draft would make and cost at the prices and with the provider of this moment. */
export async function forecastOf(who: Principal, draft: ExperimentDraft): Promise<ExperimentForecast> {
  const { pairsPerRow } = readNumbers(draft).numbers
  const forecast = { images: draft.arms.length * draft.rows.length * pairsPerRow, isSample: isSampleMode() }
  const reading = await readingOf(who, draft)
  if (!reading.ok) return { ...forecast, price: null, problems: reading.problems }
  const { refusedFields } = await connectionFacts(currentEndpoint().id)
  const pricing = { prices: await pricesOf(who.workspaceId), refusedFields }
  const one = sumOf(
    reading.plan.cells.map(({ content }) => priceOfRun(content.settings, content.prompt.length, pricing)),
  )
  const price = one && { about: one.about * pairsPerRow, atMost: one.atMost * pairsPerRow }
  return { ...forecast, price, problems: {} }
}
