import 'server-only'
import type { Principal } from '@/lib/access/principal'
import type { VerdictView } from './view'

/** What the votes of a started experiment say, as far as it may be seen; null as `experimentView`. */
export async function verdictView(_who: Principal, _id: string): Promise<VerdictView | null> {
  return null
}
