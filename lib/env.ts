import 'server-only'
import { resolve } from 'node:path'
import { z } from 'zod'
import { isLoopback, isPrivate } from '@/lib/access/host'
import { done, type Result, refused } from '@/lib/result'

/** Everything the operator may set, checked and with its defaults. Absence is null. */
export type Env = {
  /** Absolute path. */
  dataDir: string
  databaseUrl: string | null
  /** Where originals are kept; null: in the data folder. `endpoint` ends without a slash. */
  bucket: Bucket | null
  appSecret: string | null
  access: 'local' | 'password' | 'accounts' | 'oidc'
  /** Set exactly when `access` is `password`. */
  accessPassword: string | null
  /** Who says who someone is; set exactly when `access` is `oidc`. `issuer` ends without a slash. */
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | null
  publicUrl: URL | null
  host: string
  port: number
  /** `baseUrl` ends without a slash. Without a key the sample provider answers. */
  provider: { key: string | null; baseUrl: string; model: string }
  sampleDelayMs: number
  /** Runs that may be under way at once. */
  runsAtOnce: number
  /** Images that one sweep may ask for. */
  sweepMostImages: number
  /** Event streams that one person may have open. */
  streamsPerPerson: number
  /** How long a stopping server waits for answers under way. */
  drainMs: number
  /** Who has it may read the figures of the server; null: nobody may. */
  metricsToken: string | null
  logLevel: z.infer<typeof variables>['LOG_LEVEL']
  isDevelopment: boolean
  /** Next leaves SIGTERM and SIGINT to us; `npm start` says so. */
  ownsSignals: boolean
}

export type Bucket = { endpoint: string; name: string; region: string; accessKeyId: string; secretAccessKey: string }

const longestSampleDelayMs = 600_000
const longestDrainSeconds = 3600
const mostStreams = 10_000
/** More would be written down in one transaction than others should wait for. */
const mostImagesOfAnySweep = 2000

const whole = (name: string, least: number, most: number, normal: number) => {
  const sentence = `Set ${name} to a whole number from ${least} to ${most}.`
  return z
    .string()
    .regex(/^\d{1,9}$/, sentence)
    .default(String(normal))
    .transform(Number)
    .refine(value => value >= least && value <= most, sentence)
}

const webAddress = (sentence: string) =>
  z.string().transform((text, context) => {
    const url = URL.parse(text)
    const isPlain = url && !url.username && !url.password && !url.search && !url.hash
    if (isPlain && /^https?:$/.test(url.protocol)) return url
    context.addIssue(sentence)
    return z.NEVER
  })

// A pasted line break would surface much later, in an error about headers that quotes the key.
const key = (name: string) =>
  z
    .string()
    .regex(/^[\x21-\x7e]+$/, `Set ${name} to the key alone, without spaces or line breaks.`)
    .optional()

const variables = z.object({
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/./, 'Set DATABASE_URL to an address that starts with postgres://.')
    .optional(),
  S3_ENDPOINT: webAddress('Set S3_ENDPOINT to an address such as https://s3.eu-central-1.amazonaws.com.')
    .refine(
      url => url.protocol === 'https:' || isPrivate(url.hostname),
      'Set S3_ENDPOINT to an address that starts with https://; http:// is only for this computer or a private network.',
    )
    .optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  APP_SECRET: z.string().min(32, 'Set APP_SECRET to at least 32 random characters.').optional(),
  ACCESS: z
    .enum(['local', 'password', 'accounts', 'oidc'], 'Set ACCESS to local, password, accounts or oidc.')
    .default('local'),
  ACCESS_PASSWORD: z.string().min(8, 'Set ACCESS_PASSWORD to at least 8 characters.').optional(),
  OIDC_ISSUER: webAddress('Set OIDC_ISSUER to the address of the sign-in service, such as https://id.example.')
    .refine(
      url => url.protocol === 'https:' || isPrivate(url.hostname),
      'Set OIDC_ISSUER to an address that starts with https://; http:// is only for this computer or a private network.',
    )
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60, 'Set OIDC_NAME to at most 60 characters.').default('your organisation'),
  PUBLIC_URL: webAddress('Set PUBLIC_URL to the address people open, such as https://proofsheet.example.')
    .refine(
      url => url.pathname === '/',
      'Set PUBLIC_URL to an address without a path, such as https://proofsheet.example.',
    )
    .optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: whole('PORT', 0, 65_535, 3000),
  WISGATE_API_KEY: key('WISGATE_API_KEY'),
  WISDOM_GATE_KEY: key('WISDOM_GATE_KEY'),
  WISGATE_BASE_URL: webAddress('Set WISGATE_BASE_URL to an address such as https://api.wisgate.ai/v1.')
    .refine(
      url => url.protocol === 'https:' || isPrivate(url.hostname),
      'Set WISGATE_BASE_URL to an address that starts with https://; http:// would send the key in the clear and is only for this computer or a private network.',
    )
    .prefault('https://api.wisgate.ai/v1'),
  IMAGE_MODEL: z.string().default('gpt-image-2'),
  SAMPLE_DELAY_MS: whole('SAMPLE_DELAY_MS', 0, longestSampleDelayMs, 2500),
  RUNS_AT_ONCE: whole('RUNS_AT_ONCE', 1, 32, 4),
  SWEEP_MOST_IMAGES: whole('SWEEP_MOST_IMAGES', 1, mostImagesOfAnySweep, 200),
  STREAMS_PER_PERSON: whole('STREAMS_PER_PERSON', 1, mostStreams, 24),
  DRAIN_SECONDS: whole('DRAIN_SECONDS', 0, longestDrainSeconds, 25),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,}$/, 'Set METRICS_TOKEN to at least 16 characters without spaces.')
    .optional(),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'Set LOG_LEVEL to fatal, error, warn, info, debug, trace or silent.',
    )
    .default('info'),
  NODE_ENV: z.string().optional(),
  NEXT_MANUAL_SIG_HANDLE: z.string().optional(),
})
type Variables = z.output<typeof variables>

/** What no variable can tell alone, in words; null when they agree. */
function contradiction(set: Variables): string | null {
  const isOpen = !isLoopback(set.HOST)
  const isPublic = !!set.PUBLIC_URL && !isLoopback(set.PUBLIC_URL.hostname)
  const whoMayEnter = 'set ACCESS=accounts, or ACCESS=password and ACCESS_PASSWORD'
  if (set.ACCESS === 'local' && isOpen)
    return `HOST lets other computers in, which ACCESS=local does not allow: ${whoMayEnter}, or leave HOST unset.`
  if (set.ACCESS === 'local' && isPublic)
    return `PUBLIC_URL is not an address of this computer, which ACCESS=local does not allow: ${whoMayEnter}, or leave PUBLIC_URL unset.`
  if (set.ACCESS === 'password' && !set.ACCESS_PASSWORD)
    return 'ACCESS=password needs a password: set ACCESS_PASSWORD to at least 8 characters.'
  if (set.ACCESS === 'oidc' && !oidcOf(set))
    return 'ACCESS=oidc needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: set all three.'
  if (set.ACCESS === 'oidc' && !set.PUBLIC_URL)
    return 'ACCESS=oidc needs the address that people come back to: set PUBLIC_URL, such as https://proofsheet.example.'
  if (isOpen && !set.PUBLIC_URL)
    return 'HOST lets other computers in: set PUBLIC_URL to the address they open, such as https://proofsheet.example.'
  if (set.DATABASE_URL && !set.APP_SECRET)
    return 'DATABASE_URL needs a secret that every server shares: set APP_SECRET to at least 32 random characters.'
  const named = [set.S3_ENDPOINT, set.S3_BUCKET, set.S3_ACCESS_KEY_ID, set.S3_SECRET_ACCESS_KEY].filter(Boolean)
  if (named.length > 0 && named.length < 4)
    return 'A bucket needs all of S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY: set the missing ones, or none.'
  if (named.length > 0 && !set.DATABASE_URL)
    return 'A bucket is for servers that share a database: set DATABASE_URL too, or leave the S3 variables unset.'
  return null
}

function oidcOf(set: Variables): Env['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = set
  if (set.ACCESS !== 'oidc' || !issuer || !clientId || !clientSecret) return null
  return { issuer: issuer.href.replace(/\/+$/, ''), clientId, clientSecret, name }
}

function bucketOf(set: Variables): Bucket | null {
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = set
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return null
  return {
    endpoint: S3_ENDPOINT.href.replace(/\/+$/, ''),
    name: S3_BUCKET,
    region: set.S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  }
}

const toEnv = (set: Variables): Env => ({
  dataDir: resolve(set.DATA_DIR),
  databaseUrl: set.DATABASE_URL ?? null,
  bucket: bucketOf(set),
  appSecret: set.APP_SECRET ?? null,
  access: set.ACCESS,
  accessPassword: (set.ACCESS === 'password' && set.ACCESS_PASSWORD) || null,
  oidc: oidcOf(set),
  publicUrl: set.PUBLIC_URL ?? null,
  host: set.HOST,
  port: set.PORT,
  provider: {
    key: set.WISGATE_API_KEY ?? set.WISDOM_GATE_KEY ?? null,
    baseUrl: set.WISGATE_BASE_URL.href.replace(/\/+$/, ''),
    model: set.IMAGE_MODEL,
  },
  sampleDelayMs: set.SAMPLE_DELAY_MS,
  runsAtOnce: set.RUNS_AT_ONCE,
  sweepMostImages: set.SWEEP_MOST_IMAGES,
  streamsPerPerson: set.STREAMS_PER_PERSON,
  drainMs: set.DRAIN_SECONDS * 1000,
  metricsToken: set.METRICS_TOKEN ?? null,
  logLevel: set.LOG_LEVEL,
  isDevelopment: set.NODE_ENV === 'development',
  ownsSignals: set.NEXT_MANUAL_SIG_HANDLE === 'true',
})

/**
 * Reads the configuration from environment variables; an empty one counts as unset.
 * A refusal is one sentence that says what to set, and quotes no value: half of them are secrets.
 */
export function readEnv(vars: Record<string, string | undefined>): Result<Env> {
  const parsed = variables.safeParse(Object.fromEntries(Object.entries(vars).filter(([, text]) => text)))
  if (!parsed.success)
    return refused('invalid', parsed.error.issues[0]?.message ?? 'The environment could not be read.')
  const sentence = contradiction(parsed.data)
  return sentence ? refused('invalid', sentence) : done(toEnv(parsed.data))
}

let read: Result<Env> | null = null

/** The configuration of this process or why it must not start, read once. */
export function processEnv(): Result<Env> {
  read ??= readEnv(process.env)
  return read
}

/** The same for a command that is told by its arguments what a server is told by its environment. */
export function processEnvWith(variables: Record<string, string>): Result<Env> {
  read = readEnv({ ...process.env, ...variables })
  return read
}

/**
 * The configuration of this process.
 * @throws where the start should have refused already
 */
export function env(): Env {
  const configuration = processEnv()
  if (!configuration.ok) throw new Error(configuration.error.message)
  return configuration.value
}
