import { isAbsolute } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Env, readEnv } from '@/lib/env'

function settings(vars: Record<string, string | undefined>): Env {
  const read = readEnv(vars)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

const sentence = (vars: Record<string, string | undefined>): string => {
  const read = readEnv(vars)
  return read.ok ? 'it starts' : read.error.message
}

const open = { ACCESS: 'password', ACCESS_PASSWORD: 'a long password' }

const shared = { DATABASE_URL: 'postgres://db.example/proofsheet', APP_SECRET: 'a'.repeat(32) }
const wholeBucket = {
  S3_ENDPOINT: 'http://store:7070',
  S3_BUCKET: 'pictures',
  S3_ACCESS_KEY_ID: 'id',
  S3_SECRET_ACCESS_KEY: 'secret',
}

describe('the settings', () => {
  it('have a default for everything', () => {
    expect(settings({})).toMatchObject({
      databaseUrl: null,
      appSecret: null,
      access: 'local',
      accessPassword: null,
      oidc: null,
      publicUrl: null,
      host: '127.0.0.1',
      provider: { key: null, baseUrl: 'https://api.wisgate.ai/v1', model: 'gpt-image-2' },
      sampleDelayMs: 2500,
      runsAtOnce: 4,
      sweepMostImages: 200,
      streamsPerPerson: 24,
      drainMs: 25_000,
      metricsToken: null,
      logLevel: 'info',
    })
  })

  it('make the data folder absolute', () => {
    expect(isAbsolute(settings({}).dataDir)).toBe(true)
    expect(settings({ DATA_DIR: '/srv/proofsheet' }).dataDir).toBe('/srv/proofsheet')
  })

  it('count an empty variable as unset', () => {
    expect(settings({ ACCESS: '', PORT: '', WISGATE_API_KEY: '', PUBLIC_URL: '', DATABASE_URL: '' })).toEqual(
      settings({}),
    )
  })

  it('take the key under either name, the first one first', () => {
    expect(settings({ WISDOM_GATE_KEY: 'second' }).provider.key).toBe('second')
    expect(settings({ WISGATE_API_KEY: 'first', WISDOM_GATE_KEY: 'second' }).provider.key).toBe('first')
    expect(settings({ WISGATE_API_KEY: '', WISDOM_GATE_KEY: 'second' }).provider.key).toBe('second')
  })

  it('drop the slashes at the end of the base url', () => {
    expect(settings({ WISGATE_BASE_URL: 'https://gateway.example/v1//' }).provider.baseUrl).toBe(
      'https://gateway.example/v1',
    )
    expect(settings({ WISGATE_BASE_URL: 'https://gateway.example' }).provider.baseUrl).toBe('https://gateway.example')
  })

  it.each([
    'http://127.0.0.1:9/v1',
    'http://localhost/v1',
    'http://[::1]:9/v1',
    'http://10.1.2.3/v1',
    'http://192.168.0.7/v1',
    'http://gateway:4000/v1',
    'http://nas.local/v1',
  ])('let a base url on the own computer or network be %s', url =>
    expect(settings({ WISGATE_BASE_URL: url }).provider.baseUrl).toBe(url),
  )

  it('forget a password that nobody is asked for', () => {
    expect(settings({ ACCESS: 'local', ACCESS_PASSWORD: 'a long password' }).accessPassword).toBeNull()
  })

  it('know the organisation’s sign-in, where that is asked for', () => {
    const oidc = { OIDC_ISSUER: 'http://10.0.0.7:8080/realms/studio/', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'y' }
    const read = settings({ ...oidc, ACCESS: 'oidc', PUBLIC_URL: 'https://proofsheet.example' })
    expect(read.oidc).toEqual({
      issuer: 'http://10.0.0.7:8080/realms/studio',
      clientId: 'x',
      clientSecret: 'y',
      name: 'your organisation',
    })
    expect(settings({ ...oidc, ACCESS: 'accounts' }).oidc).toBeNull()
  })

  it('open the server to others with a password and an address', () => {
    const read = settings({ ...open, HOST: '0.0.0.0', PUBLIC_URL: 'https://proofsheet.example' })
    expect(read).toMatchObject({ access: 'password', host: '0.0.0.0', accessPassword: 'a long password' })
    expect(read.publicUrl?.origin).toBe('https://proofsheet.example')
  })

  it('keep pictures in a bucket that all of its variables name', () => {
    const { bucket } = settings({ ...shared, ...wholeBucket })
    expect(bucket).toEqual({
      endpoint: 'http://store:7070',
      name: 'pictures',
      region: 'us-east-1',
      accessKeyId: 'id',
      secretAccessKey: 'secret',
    })
  })

  it('allow PUBLIC_URL to name this computer without a password', () => {
    expect(settings({ PUBLIC_URL: 'http://localhost:4000' }).publicUrl?.origin).toBe('http://localhost:4000')
  })
})

describe('the server does not start, and says what to set', () => {
  const publicUrl = 'Set PUBLIC_URL to the address people open, such as https://proofsheet.example.'
  const port = 'Set PORT to a whole number from 0 to 65535.'
  const baseUrl = 'Set WISGATE_BASE_URL to an address such as https://api.wisgate.ai/v1.'
  const httpOnly = expect.stringMatching(/^Set WISGATE_BASE_URL to an address that starts with https:\/\/;/)
  const whoMayEnter = 'set ACCESS=accounts, or ACCESS=password and ACCESS_PASSWORD'

  it.each([
    [
      'half a bucket',
      { ...shared, S3_BUCKET: 'pictures' },
      expect.stringMatching(/^A bucket needs all of S3_ENDPOINT,/),
    ],
    [
      'a bucket without a database',
      wholeBucket,
      expect.stringMatching(/^A bucket is for servers that share a database/),
    ],
    [
      'a bucket in the clear beyond the own network',
      { ...shared, ...wholeBucket, S3_ENDPOINT: 'http://s3.example.com' },
      expect.stringMatching(/^Set S3_ENDPOINT to an address that starts with https:/),
    ],
    ['an unknown ACCESS', { ACCESS: 'open' }, 'Set ACCESS to local, password, accounts or oidc.'],
    ['ACCESS in capitals', { ACCESS: 'LOCAL' }, 'Set ACCESS to local, password, accounts or oidc.'],
    [
      'no password',
      { ACCESS: 'password' },
      'ACCESS=password needs a password: set ACCESS_PASSWORD to at least 8 characters.',
    ],
    [
      'a short password',
      { ACCESS: 'password', ACCESS_PASSWORD: '1234567' },
      'Set ACCESS_PASSWORD to at least 8 characters.',
    ],
    [
      'an organisation’s sign-in without its address',
      { ACCESS: 'oidc', PUBLIC_URL: 'https://a.example', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'secret' },
      'ACCESS=oidc needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: set all three.',
    ],
    [
      'an organisation’s sign-in that nobody can come back from',
      { ACCESS: 'oidc', OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'secret' },
      expect.stringMatching(/^ACCESS=oidc needs the address that people come back to: set PUBLIC_URL/),
    ],
    [
      'an organisation’s sign-in that sends its secret in the clear',
      { OIDC_ISSUER: 'http://id.example' },
      expect.stringMatching(/^Set OIDC_ISSUER to an address that starts with https:/),
    ],
    [
      'everyone let in without a password',
      { HOST: '0.0.0.0' },
      `HOST lets other computers in, which ACCESS=local does not allow: ${whoMayEnter}, or leave HOST unset.`,
    ],
    ['everyone let in over IPv6', { HOST: '::' }, expect.stringContaining('HOST lets other computers in')],
    [
      'another loopback address, which no browser is answered at',
      { HOST: '127.0.0.2' },
      expect.stringContaining('HOST lets'),
    ],
    [
      'a foreign address without a password',
      { PUBLIC_URL: 'https://proofsheet.example' },
      `PUBLIC_URL is not an address of this computer, which ACCESS=local does not allow: ${whoMayEnter}, or leave PUBLIC_URL unset.`,
    ],
    [
      'a foreign address that begins like ours',
      { PUBLIC_URL: 'http://localhost.example' },
      expect.stringContaining('PUBLIC_URL is not'),
    ],
    [
      'no address for others',
      { ...open, HOST: '0.0.0.0' },
      'HOST lets other computers in: set PUBLIC_URL to the address they open, such as https://proofsheet.example.',
    ],
    ['an address that is none', { ...open, PUBLIC_URL: 'proofsheet.example' }, publicUrl],
    ['an address of another kind', { ...open, PUBLIC_URL: 'ftp://proofsheet.example' }, publicUrl],
    ['an address with a user', { ...open, PUBLIC_URL: 'https://me@proofsheet.example' }, publicUrl],
    [
      'an address with a path',
      { ...open, PUBLIC_URL: 'https://example.org/proofsheet' },
      'Set PUBLIC_URL to an address without a path, such as https://proofsheet.example.',
    ],
    [
      'a database that is not Postgres',
      { DATABASE_URL: 'mysql://db' },
      'Set DATABASE_URL to an address that starts with postgres://.',
    ],
    [
      'a shared database without a shared secret',
      { DATABASE_URL: 'postgres://db/proofsheet' },
      'DATABASE_URL needs a secret that every server shares: set APP_SECRET to at least 32 random characters.',
    ],
    ['a short secret', { APP_SECRET: 'x'.repeat(31) }, 'Set APP_SECRET to at least 32 random characters.'],
    ['a port that is none', { PORT: 'web' }, port],
    ['a port too high', { PORT: '65536' }, port],
    ['a negative port', { PORT: '-1' }, port],
    [
      'a key with a line break',
      { WISGATE_API_KEY: 'sk-one\nsk-two' },
      'Set WISGATE_API_KEY to the key alone, without spaces or line breaks.',
    ],
    [
      'a second key with a space',
      { WISDOM_GATE_KEY: 'Bearer sk-one' },
      'Set WISDOM_GATE_KEY to the key alone, without spaces or line breaks.',
    ],
    ['a base url that is none', { WISGATE_BASE_URL: 'api.wisgate.ai' }, baseUrl],
    ['a base url with a query', { WISGATE_BASE_URL: 'https://api.wisgate.ai/v1?key=1' }, baseUrl],
    ['a base url that would send the key in the clear', { WISGATE_BASE_URL: 'http://api.wisgate.ai/v1' }, httpOnly],
    ['a public number as base url', { WISGATE_BASE_URL: 'http://8.8.8.8/v1' }, httpOnly],
    ['no runs at once', { RUNS_AT_ONCE: '0' }, 'Set RUNS_AT_ONCE to a whole number from 1 to 32.'],
    ['too many runs at once', { RUNS_AT_ONCE: '33' }, 'Set RUNS_AT_ONCE to a whole number from 1 to 32.'],
    ['half a run', { RUNS_AT_ONCE: '1.5' }, 'Set RUNS_AT_ONCE to a whole number from 1 to 32.'],
    ['a sweep of nothing', { SWEEP_MOST_IMAGES: '0' }, 'Set SWEEP_MOST_IMAGES to a whole number from 1 to 2000.'],
    [
      'a sweep beyond all measure',
      { SWEEP_MOST_IMAGES: '2001' },
      'Set SWEEP_MOST_IMAGES to a whole number from 1 to 2000.',
    ],
    ['a delay in words', { SAMPLE_DELAY_MS: 'soon' }, 'Set SAMPLE_DELAY_MS to a whole number from 0 to 600000.'],
    ['an endless drain', { DRAIN_SECONDS: '3601' }, 'Set DRAIN_SECONDS to a whole number from 0 to 3600.'],
    [
      'an unknown log level',
      { LOG_LEVEL: 'loud' },
      'Set LOG_LEVEL to fatal, error, warn, info, debug, trace or silent.',
    ],
  ])('with %s', (_name, vars, expected) => {
    expect(sentence(vars)).toEqual(expected)
  })

  it('without quoting a secret', () => {
    const refusals = [
      { WISGATE_API_KEY: 'sk-se cret' },
      { APP_SECRET: 'secret' },
      { ACCESS_PASSWORD: 'secret' },
      { DATABASE_URL: 'db://secret' },
    ]
    for (const vars of refusals) expect(sentence(vars)).not.toMatch(/se ?cret$|sk-|db:/)
  })
})
