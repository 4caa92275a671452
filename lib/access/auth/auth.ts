import 'server-only'
import { betterAuth } from 'better-auth/minimal'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { longestPassword, shortestPassword } from '@/lib/access/limits'
import { memberCookie, memberKey, memberSessionSeconds } from '@/lib/access/member-cookie'
import { isHttps, ownOrigin } from '@/lib/access/own-origin'
import { type Env, env } from '@/lib/env'
import { log } from '@/lib/log'
import { newId } from '@/lib/store/id'
import { models } from './kept-columns'
import { memberAdapter } from './member-adapter'
import { hashPassword, isPassword } from './password-hash'

/** What accounts of `ACCESS=oidc` are called, in the tables and in the address people come back to. */
export const elsewhere = 'oidc'

const openId = ({ issuer, clientId, clientSecret }: NonNullable<Env['oidc']>) =>
  genericOAuth({
    config: [
      {
        providerId: elsewhere,
        discoveryUrl: `${issuer}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        requireIdTokenVerification: true,
      },
    ],
  })

function makeAuth() {
  const { access, oidc } = env()
  return betterAuth({
    appName: 'Proofsheet',
    baseURL: ownOrigin(env()),
    basePath: '/sign-in',
    secret: memberKey(access).toString('hex'),
    database: memberAdapter,
    user: models.user,
    session: { ...models.session, expiresIn: memberSessionSeconds, disableSessionRefresh: true },
    account: {
      ...models.account,
      updateAccountOnSignIn: false,
      // Only admins write addresses of members, so that one which the provider has confirmed is the same person.
      accountLinking: { enabled: true, requireLocalEmailVerified: false },
    },
    verification: models.verification,
    emailAndPassword: {
      enabled: access === 'accounts',
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
    },
    plugins: oidc ? [openId(oidc)] : [],
    // Counted by ours, before the library is asked.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    onAPIError: { errorURL: `${ownOrigin(env())}/sign-in` },
    logger: { log: (level, message, ...said) => heard(level, message, said) },
    advanced: {
      cookiePrefix: 'proofsheet_sign_in',
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isHttps(env()) },
      cookies: { session_token: { name: memberCookie } },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId(), validateSchema: false },
    },
  })
}

/** A wrong password is no trouble of the server's; what a sign-in elsewhere stumbles over is. */
function heard(level: string, message: string, said: unknown[]): void {
  const err = said.find(part => part instanceof Error)
  if (level === 'error') log.warn({ err, library: 'better-auth' }, message)
  else log.debug({ library: 'better-auth' }, message)
}

let made: ReturnType<typeof makeAuth> | null = null

/** The library, made at the first sign-in. */
export function auth() {
  made ??= makeAuth()
  return made
}
