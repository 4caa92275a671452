import 'server-only'
import { headers } from 'next/headers'
import { env } from '@/lib/env'
import { addressOf } from './rate'

/** Where the request that is being answered came from; null for what the server does by itself. */
export async function requestAddress(): Promise<string | null> {
  try {
    return addressOf(await headers(), env())
  } catch {
    // Next tells in no other way that there is no request.
    return null
  }
}
