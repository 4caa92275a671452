import 'server-only'
import type { z } from 'zod'
import type { Principal } from '@/lib/access/principal'
import type { Result } from '@/lib/result'
import { experimentGone } from './refusals'
import type { addPairsRequest } from './request'

export async function addPairs(
  _who: Principal,
  _press: z.output<typeof addPairsRequest>,
): Promise<Result<{ id: string }>> {
  return experimentGone
}
