import type { Endpoint } from './schema'

/** What every request to a provider carries; the key goes to the configured address alone. */
export const requestHeaders = ({ key }: Endpoint): Record<string, string> => ({
  accept: 'application/json',
  'accept-encoding': 'identity',
  'user-agent': 'proofsheet',
  ...(key !== null && { authorization: `Bearer ${key}` }),
})

/** The address of one of a provider's resources, `path` beginning with a slash. */
export const addressOf = ({ baseUrl }: Endpoint, path: string): string => `${baseUrl.replace(/\/+$/, '')}${path}`
