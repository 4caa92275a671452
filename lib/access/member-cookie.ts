import 'server-only'
import { createHmac } from 'node:crypto'
import type { Env } from '@/lib/env'
import { deriveKey } from '@/lib/store/secret'
import { cookieOf } from './cookie'
import { isSameText } from './session'

export const memberCookie = 'proofsheet_member'
export const memberSessionSeconds = 30 * 24 * 60 * 60

/** The key that seals members' cookies. Another way to sign in has another, so that changing it signs everybody out. */
export const memberKey = (access: Env['access']): Buffer => deriveKey(`members ${access}`)

/** The token of a member's session that a request carries, if its seal is ours. The seal is the library's: see auth.ts. */
export function memberTokenOf(sent: Headers, access: Env['access']): string | null {
  const value = decoded(cookieOf(sent, memberCookie) ?? '')
  const [, token, seal] = /^([\w-]{16,64})\.([A-Za-z0-9+/]{43}=)$/.exec(value) ?? []
  if (!token || !seal) return null
  const key = memberKey(access).toString('hex')
  return isSameText(seal, createHmac('sha256', key).update(token).digest('base64')) ? token : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
