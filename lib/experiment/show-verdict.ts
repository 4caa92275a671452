import 'server-only'
import type { z } from 'zod'
import type { Principal } from '@/lib/access/principal'
import type { Result } from '@/lib/result'
import { experimentGone } from './refusals'
import type { showVerdictRequest } from './request'

export async function showVerdict(
  _who: Principal,
  _request: z.output<typeof showVerdictRequest>,
): Promise<Result<null>> {
  return experimentGone
}
