import 'server-only'
import type { Principal } from '@/lib/access/principal'
import type { Result } from '@/lib/result'
import { experimentGone } from './refusals'

export async function closeVoting(_who: Principal, _id: string): Promise<Result<null>> {
  return experimentGone
}
