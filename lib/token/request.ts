import { z } from 'zod'
import { budgetForm } from '@/lib/spending/request'
import { tokenLives, tokenNameLimit } from './limits'

/** One press of Make token. */
export const makeTokenRequest = z.object({
  name: z
    .string()
    .overwrite(text => text.replaceAll('\0', ''))
    .trim()
    .min(1, 'Give the token a name, such as the program that will use it.')
    .max(tokenNameLimit, `This is longer than ${tokenNameLimit} characters.`),
  mayRun: z.boolean(),
  expiresInDays: z.literal(tokenLives, 'Choose when the token ends.'),
  budgets: budgetForm,
})
export type MakeTokenRequest = z.output<typeof makeTokenRequest>

export const oneTokenRequest = z.object({ id: z.string().max(64) })
