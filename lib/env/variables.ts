import 'server-only'
import { z } from 'zod'
import { isPrivate } from '@/lib/access/host'

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

/** Every variable by itself: what it may be, what it is when unset, and the sentence for everything else. */
export const variables = z.object({
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
export type Variables = z.output<typeof variables>
