import 'server-only'
import type { Principal } from '@/lib/access/principal'
import type { Result } from '@/lib/result'
import { experimentGone } from './refusals'

export async function rotateVoteLink(_who: Principal, _id: string): Promise<Result<{ path: string }>> {
  return experimentGone
}
