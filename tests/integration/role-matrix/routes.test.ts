import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/lib/env'
import { database, installDatabase } from '@/lib/store/database'
import { migrate } from '@/lib/store/migrate'
import { openSqlite } from '@/lib/store/sqlite'
import { fromOurPage } from '@/tests/integration/access/request'
import { asking, letAskers, person } from './asking'
import { everythingKept } from './everything-kept'
import { type RouteRow, routeRows } from './route-rows'
import { makeWorld, type World } from './world'

const pathOf = (file: string) => `/${file.replace(/^app\/|\/?(page\.tsx|route\.ts)$/g, '')}`
const methodsIn = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^export (?:async function|const) ([A-Z]+)\b/gm)].map(([, method]) => method)

/** Every page and every handler there is, as the rows call it, with its file. */
const doors = new Map<string, string>(
  globSync('app/**/{page.tsx,route.ts}').flatMap(file =>
    file.endsWith('page.tsx')
      ? [[`page ${pathOf(file)}`, file] as const]
      : methodsIn(file).map(method => [`${method} ${pathOf(file)}`, file] as const),
  ),
)

let world: World
let before: Record<string, string>

beforeAll(async () => {
  installDatabase(openSqlite(join(env().dataDir, 'routes.db')))
  await migrate(database())
  world = await makeWorld()
  before = await everythingKept()
  letAskers()
})
afterAll(() => database().destroy())

const nowhere = (): World => {
  const ids = Object.entries(world).map(([name, value]) => [name, typeof value === 'string' ? '0'.repeat(26) : value])
  return { ...world, ...Object.fromEntries(ids) }
}

type Answer = { status: number; text: string }

/** What a door answers about things of a world: its status, and everything in it as text. */
async function answered(name: string, row: RouteRow, who: typeof asking.who, of: World): Promise<Answer> {
  asking.who = who
  const [method = '', path = ''] = name.split(' ')
  const given = row.params?.(of) ?? {}
  const query = row.query?.(of) ?? ''
  const module = await import(resolve(doors.get(name) ?? ''))
  const params = Promise.resolve(given)
  if (method === 'page')
    return pageAnswer(() => module.default({ params, searchParams: Promise.resolve(entriesOf(query)) }))
  const body = method === 'POST' ? `ids=${of.imageId}` : null
  const headers = { ...fromOurPage, ...(body && { 'content-length': String(body.length) }) }
  const address = `http://localhost:3000${path.replaceAll(/\[(\w+)\]/g, (_, key) => given[key] ?? '')}?${query}`
  const stop = new AbortController()
  const request = new Request(address, { method, body, headers, signal: stop.signal })
  const answer: Response = await module[method](request, { params })
  const isEndless = answer.headers.get('content-type')?.startsWith('text/event-stream')
  const text = isEndless ? '' : await answer.text().catch(String)
  stop.abort()
  return { status: answer.status, text }
}

const entriesOf = (query: string) => Object.fromEntries(new URLSearchParams(query))

/** A page says by what it throws that it is not there, or where to sign in. */
async function pageAnswer(page: () => Promise<unknown>): Promise<Answer> {
  try {
    return { status: 200, text: inspect(await page(), { depth: 30, maxArrayLength: null, maxStringLength: null }) }
  } catch (thrown) {
    const digest = String(thrown instanceof Error && 'digest' in thrown ? thrown.digest : thrown)
    if (digest.includes('404')) return { status: 404, text: '' }
    if (digest.includes('/sign-in')) return { status: 401, text: '' }
    throw thrown
  }
}

/** What of this world an answer gives away that was not asked with. */
const givenAway = (text: string, asked: string): string[] =>
  Object.entries(world)
    .filter(([, value]) => typeof value === 'string' && value.length > 20)
    .filter(([, value]) => text.includes(String(value)) && !asked.includes(String(value)))
    .map(([name]) => name)

const restricted = Object.entries(routeRows).filter(([, { role }]) => role !== 'anyone' && role !== 'token')
const lower = { viewer: [], editor: ['viewer'], admin: ['viewer', 'editor'] } as const

it('has a row for every page and handler, and none for one that is gone', () => {
  expect(Object.keys(routeRows).toSorted()).toEqual([...doors.keys()].toSorted())
})

describe.each(restricted)('%s', (name, row: RouteRow) => {
  const asked = () => JSON.stringify([row.params?.(world), row.query?.(world)])

  it('is closed to who is not signed in and to lower roles, and open to its own', async () => {
    if (row.role === 'anyone' || row.role === 'token') return
    expect((await answered(name, row, null, world)).status).toBe(401)
    for (const low of lower[row.role])
      expect((await answered(name, row, person(low), world)).status).toBe(name.startsWith('page') ? 404 : 403)
    expect((await answered(name, row, person(row.role), world)).status).toBe(row.own ?? 200)
  })

  it('shows nothing of another workspace, and nothing that is not there', async () => {
    const seen = await answered(name, row, person('admin', 'another'), world)
    expect(givenAway(seen.text, asked())).toEqual([])
    if (!row.isOfOne) return
    expect(seen.status).toBe(404)
    expect((await answered(name, row, person('admin'), nowhere())).status).toBe(404)
  })
})

it('changes nothing by looking', async () => {
  expect(await everythingKept()).toEqual(before)
})
