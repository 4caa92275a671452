import 'server-only'
import { env } from '@/lib/env'
import type { LinkReach } from './schema'

/** Where the links of this installation begin: at `PUBLIC_URL`. With `ACCESS=local` nobody else gets in. */
export function linkReach(host: string | null): LinkReach {
  const { access, publicUrl } = env()
  if (access === 'local') return { origin: null }
  return { origin: publicUrl?.origin ?? `http://${host}` }
}
