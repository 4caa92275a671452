import 'server-only'
import { type Env, env } from '@/lib/env'
import { refused } from '@/lib/result'

/** Whether people have accounts of their own here. */
export const hasMembers = ({ access }: Pick<Env, 'access'> = env()): boolean =>
  access === 'accounts' || access === 'oidc'

/** Whether members sign in with a password that is kept here. */
export const hasPasswords = ({ access }: Pick<Env, 'access'> = env()): boolean => access === 'accounts'

export const noMembers = refused('not-found', 'There are no accounts here: ACCESS is neither accounts nor oidc.')
