import 'server-only'

/** As late as the rest of the library: see library.ts. */
const crypto = () => import('better-auth/crypto')

/** A password as the tables keep it, by scrypt. It takes a tenth of a second. */
export const hashPassword = async (password: string): Promise<string> => (await crypto()).hashPassword(password)

/** Whether a password is the one that was kept. */
export const isPassword = async (kept: string, password: string): Promise<boolean> =>
  (await crypto()).verifyPassword({ hash: kept, password })
