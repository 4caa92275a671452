import 'server-only'
import type { z } from 'zod'
import type { Principal } from '@/lib/access/principal'
import type { Result } from '@/lib/result'
import { experimentGone } from './refusals'
import type { startRequest } from './request'

export async function startExperiment(
  _who: Principal,
  _press: z.output<typeof startRequest>,
): Promise<Result<{ id: string }>> {
  return experimentGone
}
