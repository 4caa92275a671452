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
  appSecret: string | null
  access: 'local' | 'password'
  /** Set exactly when `access` is `password`. */
  accessPassword: string | null
  publicUrl: URL | null
  host: string
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
  logLevel: z.infer<typeof variables>['LOG_LEVEL']
  isDevelopment: boolean
  /** Next leaves SIGTERM and SIGINT to us; `npm start` says so. */
  ownsSignals: boolean
}

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
  APP_SECRET: z.string().min(32, 'Set APP_SECRET to at least 32 random characters.').optional(),
  ACCESS: z.enum(['local', 'password'], 'Set ACCESS to local or to password.').default('local'),
  ACCESS_PASSWORD: z.string().min(8, 'Set ACCESS_PASSWORD to at least 8 characters.').optional(),
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
  const whoMayEnter = 'set ACCESS=password and ACCESS_PASSWORD'
  if (set.ACCESS === 'local' && isOpen)
    return `HOST lets other computers in, which ACCESS=local does not allow: ${whoMayEnter}, or leave HOST unset.`
  if (set.ACCESS === 'local' && isPublic)
    return `PUBLIC_URL is not an address of this computer, which ACCESS=local does not allow: ${whoMayEnter}, or leave PUBLIC_URL unset.`
  if (set.ACCESS === 'password' && !set.ACCESS_PASSWORD)
    return 'ACCESS=password needs a password: set ACCESS_PASSWORD to at least 8 characters.'
  if (isOpen && !set.PUBLIC_URL)
    return 'HOST lets other computers in: set PUBLIC_URL to the address they open, such as https://proofsheet.example.'
  if (set.DATABASE_URL && !set.APP_SECRET)
    return 'DATABASE_URL needs a secret that every server shares: set APP_SECRET to at least 32 random characters.'
  return null
}

const toEnv = (set: Variables): Env => ({
  dataDir: resolve(set.DATA_DIR),
  databaseUrl: set.DATABASE_URL ?? null,
  appSecret: set.APP_SECRET ?? null,
  access: set.ACCESS,
  accessPassword: (set.ACCESS === 'password' && set.ACCESS_PASSWORD) || null,
  publicUrl: set.PUBLIC_URL ?? null,
  host: set.HOST,
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

/**
 * The configuration of this process.
 * @throws where the start should have refused already
 */
export function env(): Env {
  const configuration = processEnv()
  if (!configuration.ok) throw new Error(configuration.error.message)
  return configuration.value
}
