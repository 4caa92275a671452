import 'server-only'
import type { Impression } from '@/lib/image/decoder'
import { database, nextValue } from '@/lib/store/database'
import type { ImageTable } from '@/lib/store/tables/image-tables'

type Unseen = Pick<ImageTable, 'id' | 'sha256' | 'created_at'>

/** The newest image of any workspace that nobody has looked at yet. */
export async function nextUnseen(): Promise<Unseen | null> {
  const row = await database()
    .selectFrom('image')
    .select(['id', 'sha256', 'created_at'])
    .where('seen', 'is', null)
    .where('purged_at', 'is', null)
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Keeps what a file looks like with every image that has it; null where it cannot be decoded. */
export const keepImpression = (sha256: string, impression: Impression | null): Promise<void> =>
  database()
    .transaction()
    .execute(async trx => {
      const seen = await nextValue(trx, 'seen')
      await trx
        .updateTable('image')
        .set({ seen, placeholder: impression?.placeholder ?? null, likeness: impression?.likeness ?? null })
        .where('sha256', '=', sha256)
        .where('seen', 'is', null)
        .execute()
    })
