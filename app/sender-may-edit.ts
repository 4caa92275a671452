import { headers } from 'next/headers'
import { isAtLeast, principalOf } from '@/lib/access/principal'

/** Whether whoever asks for this page may change things; also for those who have not signed in, whom no button is kept from. */
export async function senderMayEdit(): Promise<boolean> {
  const sent = await headers()
  // Every page asks again and has words for a database that is away. The frame around it must stand meanwhile.
  const who = await principalOf(sent, 'viewer').catch(() => null)
  return !who?.ok || isAtLeast(who.value, 'editor')
}
