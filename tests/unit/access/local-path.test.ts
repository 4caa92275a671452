import { describe, expect, it } from 'vitest'
import { localPath } from '@/lib/access/local-path'

describe('after signing in a person returns', () => {
  it.each(['/', '/runs/r_1', '/gallery?text=neon%20city&starred=1', '/images/1'])('to %s', path =>
    expect(localPath(path)).toBe(path),
  )

  it.each([
    null,
    '',
    'runs',
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    '/%2e//evil.example',
    'javascript:alert(1)',
    '/\\\\evil.example:443@here.invalid',
  ])('and never by %j to another site', text => expect(localPath(text)).toBe('/'))
})
