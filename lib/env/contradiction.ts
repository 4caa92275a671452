import 'server-only'
import { isLoopback } from '@/lib/access/host'
import { oidcOf } from './services'
import type { Variables } from './variables'

/** What no variable can tell alone, in words; null when they agree. */
export const contradiction = (set: Variables): string | null =>
  amongAddresses(set) ?? amongAccess(set) ?? amongStores(set)

const whoMayEnter = 'set ACCESS=accounts, or ACCESS=password and ACCESS_PASSWORD'

function amongAddresses({ ACCESS, HOST, PUBLIC_URL }: Variables): string | null {
  const isOpen = !isLoopback(HOST)
  if (ACCESS === 'local' && isOpen)
    return `HOST lets other computers in, which ACCESS=local does not allow: ${whoMayEnter}, or leave HOST unset.`
  if (ACCESS === 'local' && PUBLIC_URL && !isLoopback(PUBLIC_URL.hostname))
    return `PUBLIC_URL is not an address of this computer, which ACCESS=local does not allow: ${whoMayEnter}, or leave PUBLIC_URL unset.`
  if (ACCESS === 'oidc' && !PUBLIC_URL)
    return 'ACCESS=oidc needs the address that people come back to: set PUBLIC_URL, such as https://proofsheet.example.'
  if (isOpen && !PUBLIC_URL)
    return 'HOST lets other computers in: set PUBLIC_URL to the address they open, such as https://proofsheet.example.'
  return null
}

function amongAccess(set: Variables): string | null {
  if (set.ACCESS === 'password' && !set.ACCESS_PASSWORD)
    return 'ACCESS=password needs a password: set ACCESS_PASSWORD to at least 8 characters.'
  if (set.ACCESS === 'oidc' && !oidcOf(set))
    return 'ACCESS=oidc needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: set all three.'
  return null
}

function amongStores(set: Variables): string | null {
  if (set.DATABASE_URL && !set.APP_SECRET)
    return 'DATABASE_URL needs a secret that every server shares: set APP_SECRET to at least 32 random characters.'
  const named = [set.S3_ENDPOINT, set.S3_BUCKET, set.S3_ACCESS_KEY_ID, set.S3_SECRET_ACCESS_KEY].filter(Boolean)
  if (named.length > 0 && named.length < 4)
    return 'A bucket needs all of S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY: set the missing ones, or none.'
  if (named.length > 0 && !set.DATABASE_URL)
    return 'A bucket is for servers that share a database: set DATABASE_URL too, or leave the S3 variables unset.'
  return null
}
