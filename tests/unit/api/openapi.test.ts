import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openApi } from '@/lib/api/openapi'
import { operations } from '@/lib/api/operations'

const document = JSON.parse(JSON.stringify(openApi('/api/v1')))
type Entry = { operationId: string; parameters: { name: string; in: string }[]; responses: Record<string, unknown> }
const entries = Object.entries(document.paths as Record<string, Record<string, Entry>>).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, entry]) => ({ path, method: method.toUpperCase(), ...entry })),
)

/** What the files under app/api/v1 answer to. */
const routes = globSync('app/api/v1/**/route.ts')
  .filter(file => !file.includes('openapi.json'))
  .flatMap(file => {
    const text = readFileSync(file, 'utf8')
    const path = file.slice('app/api/v1'.length, -'/route.ts'.length).replaceAll(/\[(\w+)\]/g, '{$1}')
    return [...text.matchAll(/^export .*?(GET|POST|PUT|PATCH|DELETE)\b(?: = door\(operations\.(\w+))?/gm)].map(
      ([, method = '', id = '']) => ({ path, method, operationId: id }),
    )
  })

describe('the OpenAPI document', () => {
  it('has every route, and nothing else', () => {
    const asOne = ({ path, method, operationId }: { path: string; method: string; operationId: string }) =>
      `${method} ${path} ${operationId}`
    expect(entries.map(asOne).sort()).toEqual(routes.map(asOne).sort())
    expect(routes).toHaveLength(Object.keys(operations).length)
  })

  it('names every parameter of a path', () => {
    for (const { path, parameters } of entries) {
      const named = parameters.filter(one => one.in === 'path').map(one => one.name)
      expect(named).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
    }
  })

  it('points only to what it has', () => {
    const text = JSON.stringify(document)
    expect(text).not.toContain('$defs')
    for (const [, pointer = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const found = pointer.split('/').reduce((place, name) => place?.[name], document)
      expect(found, pointer).toBeDefined()
    }
  })

  it('says that a run needs a key, and what is refused', () => {
    const start = entries.find(({ operationId }) => operationId === 'startRun')
    expect(start?.parameters).toMatchObject([{ name: 'Idempotency-Key', in: 'header', required: true }])
    expect(Object.keys(start?.responses ?? {})).toEqual(
      expect.arrayContaining(['202', '400', '401', '403', '404', '409', '413', '415', '429', '503']),
    )
  })
})
