import 'server-only'
import { resolve } from 'node:path'
import { done, type Result, refused } from '@/lib/result'
import { contradiction } from './env/contradiction'
import { type Bucket, bucketOf, type Oidc, oidcOf } from './env/services'
import { type Variables, variables } from './env/variables'

/** Everything the operator may set, checked and with its defaults. Absence is null. */
export type Env = {
  /** Absolute path. */
  dataDir: string
  databaseUrl: string | null
  /** Where originals are kept; null: in the data folder. */
  bucket: Bucket | null
  appSecret: string | null
  access: 'local' | 'password' | 'accounts' | 'oidc'
  /** Set exactly when `access` is `password`. */
  accessPassword: string | null
  /** Set exactly when `access` is `oidc`. */
  oidc: Oidc | null
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
  logLevel: Variables['LOG_LEVEL']
  isDevelopment: boolean
  /** Next leaves SIGTERM and SIGINT to us; `npm start` says so. */
  ownsSignals: boolean
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
