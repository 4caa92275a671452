import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readEnv } from '@/lib/env'

const text = (path: string): string => readFileSync(path, 'utf8')

const service = z.object({
  environment: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  stop_grace_period: z.string().optional(),
  volumes: z.array(z.string()).default([]),
})
const compose = z.object({ services: z.record(z.string(), service) })

/** What a person would set. */
const given: Record<string, string> = {
  ACCESS_PASSWORD: 'correct horse battery',
  APP_SECRET: 'a'.repeat(64),
  POSTGRES_PASSWORD: 'b'.repeat(64),
  S3_SECRET_ACCESS_KEY: 'c'.repeat(64),
  PUBLIC_URL: 'https://proofsheet.example',
}

/** As compose fills variables in: `${NAME:-else}` and `${NAME:?sentence}`. */
const filled = (value: string | number): string =>
  String(value).replace(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_, name, kind, rest) => given[name] ?? (kind === '-' ? rest : ''),
  )

const image = (): Record<string, string> => {
  const [, set = ''] = /^ENV (.*)$/m.exec(text('docs/deploy/Dockerfile')) ?? []
  return Object.fromEntries(set.split(' ').map(pair => pair.split('=')))
}

test.each([
  ['compose.yaml', ['proofsheet']],
  ['compose.team.yaml', ['first', 'second']],
])('the servers of %s start with what it sets, as nobody in a read-only container', (file, names) => {
  const { services } = compose.parse(parse(text(`docs/deploy/${file}`), { merge: true }))
  for (const name of names) {
    const { environment, read_only, cap_drop, stop_grace_period, volumes } = services[name] ?? { environment: {} }
    const set = Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, filled(value)]))
    for (const key of Object.keys(set))
      expect(`${key}: ${key === 'TZ' || text('lib/env/variables.ts').includes(`  ${key}: `)}`).toBe(`${key}: true`)
    const read = readEnv({ ...image(), ...set })
    expect(read.ok ? 'it starts' : read.error.message).toBe('it starts')
    expect([read_only, cap_drop, volumes]).toEqual([true, ['ALL'], [expect.stringMatching(/^\w+:\/data$/)]])
    expect(Number.parseInt(stop_grace_period ?? '', 10)).toBeGreaterThan(Number(set.DRAIN_SECONDS))
  }
})

test('the image is somebody’s who owns nothing but the data, and says that it is alive', () => {
  const [, final = ''] = text('docs/deploy/Dockerfile')
    .split(/^FROM .*$/m)
    .slice(1)
  expect(final).toMatch(/^USER node$/m)
  expect(final).toMatch(/^HEALTHCHECK /m)
  expect(final).toMatch(/^ENTRYPOINT \["\/app\/proofsheet"\]$/m)
  expect(text('docs/deploy/Dockerfile.dockerignore')).toContain('**/.env*')
})
