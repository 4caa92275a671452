import { z } from 'zod'
import { invitationDays, longestEmail, longestName, longestPassword, shortestPassword } from '@/lib/access/limits'
import { type Role, roles } from '@/lib/access/roles'

export type LinkKind = 'invitation' | 'password'

/** A link that lets one person in once. */
export type OpenLink = {
  id: string
  kind: LinkKind
  /** Whom it is for. */
  email: string
  role: Role
  madeBy: string
  /** Whose password it sets; null for an invitation. */
  name: string | null
  expiresAt: number
}

/** An open link as an admin sees it. */
export type ListedLink = OpenLink & { path: string; createdAt: number }

export type Member = {
  id: string
  name: string
  email: string
  role: Role
  isBlocked: boolean
  createdAt: number
  sessions: Session[]
}

export type Session = {
  id: string
  /** "Firefox on Linux". */
  device: string
  address: string | null
  createdAt: number
  seenAt: number
  isThis: boolean
}

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(longestEmail, 'That address is too long.')
  .pipe(z.email('Enter an e-mail address, such as ana@example.com.'))
const name = z.string().trim().min(1, 'Enter a name.').max(longestName, `Use at most ${longestName} characters.`)
const newPassword = z
  .string()
  .min(shortestPassword, `Use at least ${shortestPassword} characters.`)
  .max(longestPassword, `Use at most ${longestPassword} characters.`)
const role = z.enum(roles, 'Choose a role.')
const id = z.string().max(64)
const days = z.coerce
  .number()
  .refine(value => invitationDays.some(offered => offered === value), 'Choose how long it is open.')

export const setUpRequest = z.object({ name, email, password: newPassword })
export const joinRequest = z.object({ token: z.string().max(100), name, password: newPassword })
export const newPasswordRequest = z.object({ token: z.string().max(100), password: newPassword })
export const changePasswordRequest = z.object({
  current: z.string().min(1, 'Enter the password you have now.').max(longestPassword, 'That password is not right.'),
  password: newPassword,
})
export const inviteRequest = z.object({ email, role, days })
export const memberRequest = z.object({ id })
export const renameRequest = z.object({ id, name })
export const changeRoleRequest = z.object({ id, role })
export const linkRequest = z.object({ id })
export const sessionRequest = z.object({ id })
