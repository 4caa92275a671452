import 'server-only'
import { hasMembers, noMembers } from '@/lib/access/has-members'
import type { Principal } from '@/lib/access/principal'
import type { Result } from '@/lib/result'

/** The work of an action that makes no sense where one password, or none, is the whole access control. */
export const whereMembers =
  <Input, T>(work: (input: Input, who: Principal) => Promise<Result<T>>) =>
  async (input: Input, who: Principal): Promise<Result<T>> =>
    hasMembers() ? work(input, who) : noMembers
