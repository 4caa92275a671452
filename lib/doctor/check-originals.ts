import 'server-only'
import { createHash } from 'node:crypto'
import { knownOriginals } from '@/lib/image/records'
import type { RunState } from '@/lib/run/schema'
import { database } from '@/lib/store/database'
import { shelf } from '@/lib/store/shelf'
import { badFor, type Finding, well } from './finding'

const rowsAtOnce = 500
/** Reading waits for the disk or the network, hashing for a processor. */
const readAtOnce = 4
const dayMs = 24 * 3_600_000

type State = 'whole' | 'missing' | 'damaged'

/** Rows and files, both ways: every row's file is there and holds what its hash says, every file has a row. */
export async function checkOriginals(now = Date.now()): Promise<Finding[]> {
  const states = await originalStates()
  const inState = (wanted: State) => [...states].filter(([, state]) => state === wanted).map(([sha256]) => sha256)
  const findings = [
    ...badFor('originals', inState('missing'), 'picture', 'missing. Bring the files back from a backup.'),
    ...badFor(
      'originals',
      inState('damaged'),
      'picture',
      'damaged: the bytes are not those that came. Bring the files back from a backup.',
    ),
    ...badFor(
      'originals',
      await straysBeside(states, now),
      'file',
      'without a row. If rows were lost, restore a backup; else leave them: a start puts those older than a day into quarantine.',
    ),
  ]
  if (findings.length > 0) return findings
  return [well('originals', `Originals that were read and hold what their hash says: ${states.size}.`)]
}

async function originalStates(): Promise<Map<string, State>> {
  const states = new Map<string, State>()
  let after = ''
  for (;;) {
    const rows = await database()
      .selectFrom('image')
      .select(['id', 'sha256', 'bytes'])
      .where('id', '>', after)
      .where('purged_at', 'is', null)
      .orderBy('id')
      .limit(rowsAtOnce)
      .execute()
    const last = rows.at(-1)
    if (!last) return states
    after = last.id
    const unseen = new Map(rows.filter(({ sha256 }) => !states.has(sha256)).map(row => [row.sha256, row.bytes]))
    const waiting = [...unseen]
    const look = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) states.set(next[0], await stateOf(...next))
    }
    await Promise.all(Array.from({ length: readAtOnce }, look))
  }
}

async function stateOf(sha256: string, bytes: number): Promise<State> {
  const size = await shelf().size(sha256)
  // The trash may have let go of it between the row and the look.
  if (size === null) return (await knownOriginals([sha256])).size > 0 ? 'missing' : 'whole'
  if (size !== bytes) return 'damaged'
  const hash = createHash('sha256')
  for await (const chunk of (await shelf().read(sha256)).body) hash.update(chunk)
  return hash.digest('hex') === sha256 ? 'whole' : 'damaged'
}

async function straysBeside(states: Map<string, State>, now: number): Promise<string[]> {
  const strays: string[] = []
  for await (const sha256 of shelf().list())
    if (!states.has(sha256) && (await isStray(sha256, now))) strays.push(sha256)
  return strays
}

/** Files come before rows: while a run is under way, a young file may belong to it, and by the last look have a row. */
async function isStray(sha256: string, now: number): Promise<boolean> {
  const storedAt = await shelf().storedAt(sha256)
  if (storedAt === null || (now - storedAt < dayMs && (await hasRunUnderWay()))) return false
  return !(await isExpected(sha256))
}

/** Its row came since, or the trash is about to remove it. */
async function isExpected(sha256: string): Promise<boolean> {
  if ((await knownOriginals([sha256])).size > 0) return true
  const purged = await database()
    .selectFrom('purged_file')
    .select('sha256')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return purged !== undefined
}

async function hasRunUnderWay(): Promise<boolean> {
  const run = await database()
    .selectFrom('run')
    .select('id')
    .where('state', 'in', ['claimed', 'sending', 'received'] satisfies RunState[])
    .limit(1)
    .executeTakeFirst()
  return run !== undefined
}
