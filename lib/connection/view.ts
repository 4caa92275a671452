import 'server-only'
import { env } from '@/lib/env'
import { isSampleMode } from '@/lib/provider/endpoint'

/** How the connection is configured, as people may see it. Of the key only whether there is one. */
export type ConnectionView = { baseUrl: string; model: string; isSample: boolean }

/** The connection as the environment sets it. */
export const connectionView = (): ConnectionView => {
  const { baseUrl, model } = env().provider
  return { baseUrl, model, isSample: isSampleMode() }
}
