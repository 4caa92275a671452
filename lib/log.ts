import 'server-only'
import pino from 'pino'
import { processEnv } from '@/lib/env'
import { requestId } from '@/lib/request-context'

const configuration = processEnv()
const shortestSecret = 8

/** The text with every secret of this process replaced, wherever it stands: an error may quote any of them. */
function withoutSecrets(line: string): string {
  if (!configuration.ok) return line
  const { provider, appSecret, accessPassword, databaseUrl, oidc, bucket, metricsToken } = configuration.value
  return [
    provider.key,
    appSecret,
    accessPassword,
    databaseUrl,
    oidc?.clientSecret ?? null,
    bucket?.secretAccessKey ?? null,
    metricsToken,
  ]
    .filter(secret => secret !== null && secret.length >= shortestSecret)
    .reduce<string>((text, secret) => text.replaceAll(JSON.stringify(secret).slice(1, -1), '[redacted]'), line)
}

/**
 * JSON lines on standard output, each with the request it belongs to where there is one. What people wrote is theirs:
 * prompts and values are left out.
 */
export const log = pino({
  level: configuration.ok ? configuration.value.logLevel : 'info',
  base: null,
  mixin: () => {
    const request = requestId()
    return request === null ? {} : { request }
  },
  redact: { paths: ['prompt', 'values', '*.prompt', '*.values'], remove: true },
  hooks: { streamWrite: withoutSecrets },
})
