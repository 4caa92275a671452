import 'server-only'
import type { Entry } from '@/lib/access/auth/visit'
import { barredSentences } from '@/lib/access/barred-sentences'
import { library } from '@/lib/access/library'
import { type Result, refused } from '@/lib/result'
import { entryOf, keptEntry } from './entry'
import { isSetUp } from './is-set-up'
import { openLink } from './link'
import { setPasswordByLink } from './password'

type Person = { name: string; email: string; password: string }

/** The first admin, who has opened the address that was printed at the start. */
export async function enterFirst(sent: Headers, person: Person): Promise<Result<null>> {
  if (await isSetUp()) return refused('forbidden', barredSentences['set-up-done'])
  const entry = await entryOf(keptEntry(sent))
  if (entry?.kind !== 'set-up')
    return refused('forbidden', 'Open the address that Proofsheet printed when it started, then fill this in again.')
  return join(sent, entry, person)
}

/** Whoever has an invitation, under the address that was invited. */
export async function enterByInvitation(
  sent: Headers,
  { token, ...person }: Omit<Person, 'email'> & { token: string },
): Promise<Result<null>> {
  const link = await openLink(token)
  if (link?.kind !== 'invitation') return refused('forbidden', barredSentences['invitation-over'])
  return join(sent, { kind: 'invitation', id: link.id }, { ...person, email: link.email })
}

/** A member who has a link to set a new password. */
export async function enterByPasswordLink(
  sent: Headers,
  { token, password }: { token: string; password: string },
): Promise<Result<null>> {
  const set = await setPasswordByLink(token, password)
  if (!set.ok) return set
  const { signInWithPassword } = await library()
  return signInWithPassword(sent, { email: set.value.email, password })
}

async function join(sent: Headers, entry: Entry, person: Person): Promise<Result<null>> {
  const { joinWithPassword } = await library()
  return joinWithPassword(sent, entry, person)
}
