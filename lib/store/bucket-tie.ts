import 'server-only'
import type { Kysely } from 'kysely'
import { env } from '@/lib/env'
import { bucket } from './bucket-shelf'
import { newId } from './id'
import { ShelfFailure } from './shelf-failure'
import type { Tables } from './tables'
import { keepTie, knownTie } from './tie'

/** The object that tells a workspace's bucket from any other. */
export const bucketMarkerKey = 'proofsheet.json'

/**
 * Ties a bucket to its database at the first start of the first server, and finds out at every other one whether both
 * belong together.
 * @returns why the server must not start, null when all is well
 */
export async function bucketMismatch(db: Kysely<Tables>): Promise<string | null> {
  if (await knownTie(db, 'folder'))
    return 'The pictures of this database are in a data folder. Copy them into the bucket with npm run move first, or leave the S3 variables unset.'
  try {
    return await compare(db, `The bucket ${env().bucket?.name}`)
  } catch (error) {
    if (!(error instanceof ShelfFailure)) throw error
    return error.code === 'BUCKET_REFUSES'
      ? 'The bucket refuses this server. Check S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.'
      : 'The bucket does not answer. Check S3_ENDPOINT, or start again when it is back.'
  }
}

async function compare(db: Kysely<Tables>, name: string): Promise<string | null> {
  const store = await bucket()
  const [inBucket, known] = [await store.text(bucketMarkerKey), await knownTie(db, 'bucket')]
  if (known === null && inBucket !== null && (await isFilled()))
    return `${name} holds pictures that this database does not know. Set S3_BUCKET to an empty bucket, or DATABASE_URL to the database that they belong to.`
  const inDatabase = known ?? (await keepTie(db, 'bucket', inBucket ?? JSON.stringify({ bucket: newId() })))
  if (inBucket === inDatabase) return null
  const isNew = inBucket === null && !(await db.selectFrom('image').select('id').limit(1).executeTakeFirst())
  if (!isNew) return `${name} is not the one that this database belongs to. Set S3_BUCKET to that one.`
  // The row first: of several first starts at once, each writes the marker that the row says.
  await store.putText(bucketMarkerKey, inDatabase)
  return null
}

async function isFilled(): Promise<boolean> {
  for await (const _ of (await bucket()).keys('originals/')) return true
  return false
}
