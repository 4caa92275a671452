import 'server-only'
import type { Principal } from '@/lib/access/principal'
import type { Result } from '@/lib/result'
import type { ExperimentDraft } from './draft'
import { experimentGone } from './refusals'
import type { ExperimentForecast } from './view'

export async function saveDraft(
  _who: Principal,
  _id: string | null,
  _draft: ExperimentDraft,
): Promise<Result<{ id: string; forecast: ExperimentForecast }>> {
  return experimentGone
}
