import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('the sign-in library is known to lib/access/auth alone', () => {
  const knowing = globSync('{app,components,lib}/**/*.{ts,tsx,mjs}').filter(file =>
    /(from|import\() ?'(better-auth|@better-auth)/.test(readFileSync(file, 'utf8')),
  )
  expect(knowing).toContain('lib/access/auth/auth.ts')
  expect(knowing.filter(file => !file.startsWith('lib/access/auth/'))).toEqual([])
})
