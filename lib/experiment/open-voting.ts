import 'server-only'
import type { z } from 'zod'
import type { Principal } from '@/lib/access/principal'
import type { Result } from '@/lib/result'
import { experimentGone } from './refusals'
import type { openVotingRequest } from './request'

export async function openVoting(
  _who: Principal,
  _request: z.output<typeof openVotingRequest>,
): Promise<Result<{ path: string }>> {
  return experimentGone
}
