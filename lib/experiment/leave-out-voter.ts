import 'server-only'
import type { z } from 'zod'
import type { Principal } from '@/lib/access/principal'
import type { Result } from '@/lib/result'
import { experimentGone } from './refusals'
import type { leaveOutRequest, voterRequest } from './request'

export async function leaveOutVoter(
  _who: Principal,
  _request: z.output<typeof leaveOutRequest>,
): Promise<Result<null>> {
  return experimentGone
}

export async function takeVoterBack(_who: Principal, _request: z.output<typeof voterRequest>): Promise<Result<null>> {
  return experimentGone
}
