import { globSync, readFileSync } from 'node:fs'
import { copyFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Action } from '@/lib/action'
import { env } from '@/lib/env'
import { database, installDatabase } from '@/lib/store/database'
import { migrate } from '@/lib/store/migrate'
import { openSqlite } from '@/lib/store/sqlite'
import { type ActionRow, actionRows } from './action-rows'
import { asking, letAskers, person } from './asking'
import { everythingKept } from './everything-kept'
import { makeWorld, type World } from './world'

const files = globSync('{app,components,lib}/**/*.{ts,tsx}').filter(file =>
  /^'use server'/.test(readFileSync(file, 'utf8')),
)
const nounOf = (file: string) => file.replace(/^lib\//, '').replace(/\/actions\.ts$/, '')
const namesIn = (file: string) => [...readFileSync(file, 'utf8').matchAll(/^export const (\w+) = action\(/gm)]

/** Every server action there is, as the rows call it. */
const names = files.flatMap(file => namesIn(file).map(([, name]) => `${nounOf(file)} ${name}`))

const actions = new Map<string, Action<unknown>>()
const paths = { seed: join(env().dataDir, 'seed.db'), used: join(env().dataDir, 'used.db') }
let world: World
let before: Record<string, string>

async function openAgain(): Promise<void> {
  await database().destroy()
  for (const end of ['', '-wal', '-shm']) await rm(`${paths.used}${end}`, { force: true })
  await copyFile(paths.seed, paths.used)
  installDatabase(openSqlite(paths.used))
}

beforeAll(async () => {
  installDatabase(openSqlite(paths.used))
  await migrate(database())
  world = await makeWorld()
  await sql`vacuum into ${paths.seed}`.execute(database())
  await openAgain()
  letAskers()
  for (const file of files) {
    const exported: Record<string, Action<unknown>> = await import(resolve(file))
    for (const [name, action] of Object.entries(exported)) actions.set(`${nounOf(file)} ${name}`, action)
  }
  before = await everythingKept()
})
// What one test changes, on purpose or because something is wrong, is not the next one's.
afterEach(async () => {
  if (!isDeepStrictEqual(await everythingKept(), before)) await openAgain()
})
afterAll(() => database().destroy())

/** The same ids, of things that never were. */
const nowhere = (): World => {
  const ids = Object.entries(world).map(([name, value]) => [name, typeof value === 'string' ? '0'.repeat(26) : value])
  return { ...world, ...Object.fromEntries(ids) }
}

/** What someone is answered: the refusal, or that it was done. */
async function answered(name: string, who: typeof asking.who, input: unknown): Promise<unknown> {
  asking.who = who
  const answer = await actions.get(name)?.(input)
  if (!answer) throw new Error(`there is no action ${name}`)
  return answer.ok ? 'done' : answer.error
}

const restricted = Object.entries(actionRows).filter(([, { role }]) => role !== 'anyone')
const aimed = restricted.filter(([, { input }]) => input)

it('has a row for every server action, and none for one that is gone', () => {
  expect(Object.keys(actionRows).toSorted()).toEqual(names.toSorted())
})

describe.each(restricted)('%s', (name, { role, input }: ActionRow) => {
  it('is refused to who is not signed in, and to lower roles: nothing changes', async () => {
    const lower = { viewer: [], editor: ['viewer'], admin: ['viewer', 'editor'] } as const
    const sent = input?.(world) ?? {}
    expect(await answered(name, null, sent)).toMatchObject({ kind: 'forbidden', status: 401 })
    for (const low of role === 'anyone' ? [] : lower[role])
      expect(await answered(name, person(low), sent)).toMatchObject({ kind: 'forbidden', status: 403 })
    expect(await everythingKept()).toEqual(before)
  })
})

describe.each(aimed)('%s', (name, { role, input, elsewhere, own }: ActionRow) => {
  it('reaches nothing of another workspace, and nothing that is not there', async () => {
    const stranger = person('admin', 'another')
    for (const sent of [input?.(world), input?.(nowhere())]) {
      const answer = await answered(name, stranger, sent)
      if (elsewhere) expect(answer).toMatchObject({ kind: elsewhere })
    }
    if (elsewhere) expect(await answered(name, person('admin'), input?.(nowhere()))).toMatchObject({ kind: elsewhere })
    expect(await everythingKept()).toEqual(before)
  })

  it('is done for the least role that may', async () => {
    if (role === 'anyone') return
    const answer = await answered(name, person(role), input?.(world))
    if (own) expect(answer).toMatchObject({ kind: own })
    else expect(answer).toBe('done')
  })
})
