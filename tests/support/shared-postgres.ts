import type { TestProject } from 'vitest/node'
import { migrate } from '@/lib/store/migrate'
import { openPostgres } from '@/lib/store/postgres'
import { startPostgres } from './postgres'
import { inDatabase, runOn } from './postgres-databases'

declare module 'vitest' {
  interface ProvidedContext {
    /** The cluster that all test files share; null where PostgreSQL is not installed. */
    postgres: { url: string; migrated: string } | null
  }
}

const migrated = 'migrated'

/** Making a cluster and a schema takes two seconds; copying a database that has the schema takes a fraction of one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startPostgres()
  project.provide('postgres', cluster && { url: cluster.url, migrated })
  if (!cluster) return async () => {}
  await runOn(cluster.url, `create database ${migrated}`)
  const db = openPostgres(inDatabase(cluster.url, migrated))
  await migrate(db)
  await db.destroy()
  return cluster.stop
}
