import { expect, it } from 'vitest'
import { isHttps, ownOrigin } from '@/lib/access/own-origin'

it('the address that people open is PUBLIC_URL, else where the server listens', () => {
  const publicUrl = new URL('https://proofsheet.example')
  expect(ownOrigin({ publicUrl, host: '0.0.0.0', port: 3000 })).toBe('https://proofsheet.example')
  expect(ownOrigin({ publicUrl: null, host: '127.0.0.1', port: 3000 })).toBe('http://127.0.0.1:3000')
  expect(ownOrigin({ publicUrl: null, host: '::1', port: 8080 })).toBe('http://[::1]:8080')
  expect(isHttps({ publicUrl })).toBe(true)
  expect(isHttps({ publicUrl: null })).toBe(false)
})
