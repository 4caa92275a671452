import { z } from 'zod'
import { longestEmail, longestPassword as longestOwnPassword } from './limits'

const longestPassword = 1000

export const signInRequest = z.object({
  password: z.string().min(1, 'Enter the password.').max(longestPassword, 'That password is not right.'),
  next: z.string().nullish(),
})

const next = z.string().nullish()

export const memberSignInRequest = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(longestEmail, 'That address is too long.')
    .pipe(z.email('Enter your e-mail address.')),
  password: z.string().min(1, 'Enter your password.').max(longestOwnPassword, 'That password is not right.'),
  next,
})

/** `token`: of an invitation that is accepted by signing in elsewhere. */
export const elsewhereRequest = z.object({ next, token: z.string().max(100).nullish() })
