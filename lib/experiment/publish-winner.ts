import 'server-only'
import type { z } from 'zod'
import type { Principal } from '@/lib/access/principal'
import type { Result } from '@/lib/result'
import { experimentGone } from './refusals'
import type { publishWinnerRequest } from './request'

export async function publishWinner(
  _who: Principal,
  _request: z.output<typeof publishWinnerRequest>,
): Promise<Result<{ name: string; number: number }>> {
  return experimentGone
}
