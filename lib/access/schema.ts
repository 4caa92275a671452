import { z } from 'zod'

const longestPassword = 1000

export const signInRequest = z.object({
  password: z.string().min(1, 'Enter the password.').max(longestPassword, 'That password is not right.'),
  next: z.string().nullish(),
})
