import { expect, it } from 'vitest'
import { hashPassword, isPassword } from '@/lib/access/auth/password-hash'

it('a password is kept with a salt of its own, and known again', async () => {
  const [one, other] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')])
  expect(one).not.toBe(other)
  expect(one).not.toContain('horse')
  expect(await isPassword(one, 'correct horse')).toBe(true)
  expect(await isPassword(one, 'correct horsf')).toBe(false)
})
