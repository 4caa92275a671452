import 'server-only'
import { hasMembers } from '@/lib/access/has-members'
import { ownOrigin } from '@/lib/access/own-origin'
import { env } from '@/lib/env'
import { setUpToken } from './entry'
import { isSetUp } from './is-set-up'

/** Tells whoever starts the server where the first admin is made; nobody else sees its output. */
export async function announceSetUp(): Promise<void> {
  if (!hasMembers() || (await isSetUp())) return
  process.stdout.write(`Nobody has an account yet. Set Proofsheet up at ${ownOrigin(env())}/setup/${setUpToken()}\n`)
}
