import type { Env } from '@/lib/env'

type Place = Pick<Env, 'publicUrl' | 'host' | 'port'>

/** The address that people open, without a slash at its end: `PUBLIC_URL`, else where the server listens. */
export function ownOrigin({ publicUrl, host, port }: Place): string {
  if (publicUrl) return publicUrl.origin
  return `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}`
}

/** Whether cookies may be kept to https. */
export const isHttps = ({ publicUrl }: Pick<Env, 'publicUrl'>): boolean => publicUrl?.protocol === 'https:'
