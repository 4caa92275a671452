import 'server-only'
import { randomUUID } from 'node:crypto'
import { rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { env } from '@/lib/env'
import { database } from '@/lib/store/database'
import { isPostgres } from '@/lib/store/dialect'
import { bad, type Finding, well } from './finding'

/** Leases last a minute. */
const mostApartMs = 30_000

/** The clock of this machine beside those of its disk, its database and its own past. */
export async function checkClock(): Promise<Finding[]> {
  const findings = [
    ...apart('the disk of the data folder', await diskClock(), Math.abs),
    ...(isPostgres(database()) ? apart('the database', await databaseClock(), Math.abs) : []),
    ...apart('the newest run', await newestRun(), ms => Math.max(0, ms)),
  ]
  return findings.length > 0 ? findings : [well('clock', 'The clock agrees with the disk and with the newest run.')]
}

/** @param distance what counts of the difference: a run may lie in the past, and not in the future */
function apart(what: string, then: number, distance: (ms: number) => number): Finding[] {
  const seconds = Math.round(distance(then - Date.now()) / 1000)
  if (seconds * 1000 <= mostApartMs) return []
  return [bad('clock', `The clock of this machine and ${what} are ${seconds} s apart. Set the clock by NTP.`)]
}

async function diskClock(): Promise<number> {
  const path = join(env().dataDir, `probe-${randomUUID()}`)
  try {
    await writeFile(path, '')
    return (await stat(path)).mtimeMs
  } finally {
    await rm(path, { force: true })
  }
}

async function databaseClock(): Promise<number> {
  const { rows } = await sql<{ ms: string }>`select extract(epoch from clock_timestamp()) * 1000 as ms`.execute(
    database(),
  )
  return Number(rows[0]?.ms ?? 0)
}

async function newestRun(): Promise<number> {
  const { newest } = await database()
    .selectFrom('run')
    .select(({ fn }) => fn.max<number | null>('created_at').as('newest'))
    .executeTakeFirstOrThrow()
  return Number(newest ?? 0)
}
