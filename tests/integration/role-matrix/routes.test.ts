import { globSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/lib/env'
import { database, installDatabase } from '@/lib/store/database'
import { migrate } from '@/lib/store/migrate'
import { openSqlite } from '@/lib/store/sqlite'
import { makeToken } from '@/lib/token/make-token'
import { fromOurPage } from '@/tests/integration/access/request'
import { owner, stranger } from '@/tests/support/runs'
import { valueFrom } from '@/tests/support/saved-template'
import { asking, letAskers, person } from './asking'
import { everythingKept } from './everything-kept'
import { type RouteRow, routeRows } from './route-rows'
import { tokenRequest } from './token-request'
import { makeWorld, type World } from './world'

const pathOf = (file: string) => `/${file.replace(/^app\/|\/?(page\.tsx|route\.ts)$/g, '')}`

/** Every page and every handler there is, as the rows call it. */
const doors = new Map<string, (...given: unknown[]) => Promise<unknown>>()

async function openDoors(): Promise<void> {
  for (const file of globSync('app/**/{page.tsx,route.ts}')) {
    const exported = await import(resolve(file))
    if (file.endsWith('page.tsx')) doors.set(`page ${pathOf(file)}`, exported.default)
    else
      for (const name of Object.keys(exported))
        if (/^[A-Z]+$/.test(name)) doors.set(`${name} ${pathOf(file)}`, exported[name])
  }
}

let world: World
let before: Record<string, string>

beforeAll(async () => {
  installDatabase(openSqlite(join(env().dataDir, 'routes.db')))
  await migrate(database())
  world = await makeWorld()
  await makeKeys()
  before = await everythingKept()
  letAskers()
  await openDoors()
})
afterAll(() => database().destroy())

const nowhere = (): World => {
  const ids = Object.entries(world).map(([name, value]) => [name, typeof value === 'string' ? '0'.repeat(26) : value])
  return { ...world, ...Object.fromEntries(ids) }
}

/** What programs send: a token that looks, one that runs, and one of another workspace. */
const keys = { read: '', run: '', another: '' }

async function makeKeys(): Promise<void> {
  keys.read = valueFrom(await makeToken(owner, tokenRequest('Reader', false))).text
  keys.run = valueFrom(await makeToken(owner, tokenRequest('Runner', true))).text
  keys.another = valueFrom(await makeToken(stranger, tokenRequest('Elsewhere', true))).text
}

type Asker = typeof asking.who | keyof typeof keys

type Answer = { status: number; text: string }

/** What a door answers about things of a world: its status, and everything in it as text. */
async function answered(name: string, row: RouteRow, who: Asker, of: World): Promise<Answer> {
  asking.who = typeof who === 'string' ? null : who
  const [method = '', path = ''] = name.split(' ')
  const given = row.params?.(of) ?? {}
  const query = row.query?.(of) ?? ''
  const door = doors.get(name)
  if (!door) throw new Error(`there is no ${name}`)
  const params = Promise.resolve(given)
  if (method === 'page') return pageAnswer(() => door({ params, searchParams: Promise.resolve(entriesOf(query)) }))
  const typed = row.body && JSON.stringify(row.body(of))
  const body = method === 'POST' ? (typed ?? `ids=${of.imageId}`) : null
  const headers = {
    ...fromOurPage,
    ...(body && { 'content-length': String(body.length) }),
    ...(typed && { 'content-type': 'application/json', 'idempotency-key': 'a-key-of-this-test' }),
    ...(typeof who === 'string' && { authorization: `Bearer ${keys[who]}` }),
  }
  const address = `http://localhost:3000${path.replaceAll(/\[(\w+)\]/g, (_, key) => given[key] ?? '')}?${query}`
  const stop = new AbortController()
  const request = new Request(address, { method, body, headers, signal: stop.signal })
  const answer = await door(request, { params })
  if (!(answer instanceof Response)) throw new Error(`${name} answers nothing`)
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

const isOfTokens = ({ role }: RouteRow) => role === 'read' || role === 'run'
const restricted = Object.entries(routeRows).filter(([, row]) => row.role !== 'anyone' && !isOfTokens(row))
const ofTokens = Object.entries(routeRows).filter(([, row]) => isOfTokens(row))
const lower = { viewer: [], editor: ['viewer'], admin: ['viewer', 'editor'] } as const

it('has a row for every page and handler, and none for one that is gone', () => {
  expect(Object.keys(routeRows).toSorted()).toEqual([...doors.keys()].toSorted())
})

describe.each(restricted)('%s', (name, row: RouteRow) => {
  const asked = () => JSON.stringify([row.params?.(world), row.query?.(world)])

  it('is closed to who is not signed in and to lower roles, and open to its own', async () => {
    if (row.role === 'anyone' || row.role === 'read' || row.role === 'run') return
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

describe.each(ofTokens)('%s', (name, row: RouteRow) => {
  it('opens to a token of its scope and to nothing else', async () => {
    for (const who of [null, person('admin')]) expect((await answered(name, row, who, world)).status).toBe(401)
    if (row.role === 'run') expect((await answered(name, row, 'read', world)).status).toBe(403)
    expect(await everythingButUse()).toEqual(before)
    if (row.role === 'read') expect((await answered(name, row, 'read', world)).status).toBe(row.own ?? 200)
  })

  it('shows nothing of another workspace, and nothing that is not there', async () => {
    const asked = JSON.stringify([row.params?.(world), row.query?.(world), row.body?.(world)])
    const seen = await answered(name, row, 'another', world)
    expect(givenAway(seen.text, asked)).toEqual([])
    if (!row.isOfOne) return
    expect(seen.status).toBe(404)
    expect((await answered(name, row, 'run', nowhere())).status).toBe(404)
    expect(await everythingButUse()).toEqual(before)
  })
})

/** A token notes when it was used. */
const everythingButUse = async () => ({ ...(await everythingKept()), api_token: before.api_token })

it('changes nothing by looking', async () => {
  expect(await everythingButUse()).toEqual(before)
})

it.each(ofTokens.filter(([, { role }]) => role === 'run'))(
  '%s does its work for a token that may run',
  async (name, row) => {
    expect((await answered(name, row, 'run', world)).status).toBe(row.own ?? 200)
  },
)
