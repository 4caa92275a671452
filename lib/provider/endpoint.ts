import 'server-only'
import { env } from '@/lib/env'
import { shared } from '@/lib/store/shared'
import type { Endpoint } from './schema'

const endpoint = shared<Endpoint>('endpoint')

/** Where new runs are made: the configured API, or the sample provider when no key is set. */
export const currentEndpoint = endpoint.get
export const installEndpoint = endpoint.set

/** Whether new runs are samples. */
export const isSampleMode = (): boolean => currentEndpoint().id === 'sample'

/** Whether this process carries out the runs of a provider: each run is made where it was priced, or waits. */
export const isCarriedOutHere = (provider: string): boolean => (endpoint.peek()?.id ?? provider) === provider

/** Where an answer that a provider gave belongs, with its key only where that is configured. */
export function endpointFor(provider: string): Endpoint {
  const configured = configuredEndpoint()
  return configured?.id === provider ? configured : { id: provider, baseUrl: provider, key: null }
}

/** The configured API; null when there is no key. */
export function configuredEndpoint(): Endpoint | null {
  const { key, baseUrl } = env().provider
  return key === null ? null : { id: baseUrl, baseUrl, key }
}
