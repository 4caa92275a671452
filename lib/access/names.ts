import 'server-only'
import { ownerId, type Principal } from './principal'

/** Whose work the starters and the upkeep are. */
const ours = 'Proofsheet'

/** What people are called by the ids that rows keep. Whoever is not known any more is called by the id. */
export async function namesOf(_who: Principal, ids: readonly string[]): Promise<Map<string, string>> {
  return new Map([...new Set(ids)].map(id => [id, plainName(id)]))
}

const plainName = (id: string): string => (id === '' ? ours : id === ownerId ? ownerId : id)
