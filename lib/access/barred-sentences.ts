/** Why someone is not let in, by the code that the library and the address of the sign-in page carry. */
export const barredSentences = {
  'invitation-needed': 'Nobody has invited this account yet. Ask an admin for an invitation and open its link.',
  'invitation-over': 'This invitation was used, withdrawn or has expired. Ask an admin for a new one.',
  'other-address': 'This invitation is for another e-mail address. Sign in with that one, or ask for a new invitation.',
  'set-up-done': 'This Proofsheet has its first admin already. Ask them for an invitation.',
  'already-member': 'Someone with this e-mail address is a member already. Sign in instead.',
  blocked: 'An admin has blocked this account.',
}
export type Barred = keyof typeof barredSentences

/** What the library itself says about a sign-in elsewhere, where a person can do something about it. */
const libraryCodes: Record<string, string> = {
  access_denied: 'You did not go on there, so you are not signed in.',
  email_not_found: 'Your account there has no e-mail address, and Proofsheet knows people by theirs.',
  account_not_linked:
    'A member has this e-mail address, but it is not confirmed where you signed in. Ask an admin to invite another address.',
  state_mismatch: 'That took too long, or began in another browser. Sign in again.',
}

export const isBarred = (code: string): code is Barred => Object.hasOwn(barredSentences, code)

/** A code as a sentence, whatever an address carries. */
export function sentenceOf(code: string): string {
  if (isBarred(code)) return barredSentences[code]
  return Object.hasOwn(libraryCodes, code)
    ? (libraryCodes[code] ?? '')
    : 'The sign-in did not work. Try again; if it goes on, the server’s log says why.'
}
