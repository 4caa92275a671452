import { describe, expect, it } from 'vitest'
import { isAllowedHost, isAllowedOrigin } from '@/lib/access/host'

const local = { host: '127.0.0.1', publicUrl: null }
const behindProxy = { host: '127.0.0.1', publicUrl: new URL('https://proofsheet.example') }
const open = { host: '0.0.0.0', publicUrl: new URL('https://proofsheet.example') }
const onPort = { host: '0.0.0.0', publicUrl: new URL('http://studio.lan:8080') }

describe('a request is answered by its Host', () => {
  it.each([
    [local, '127.0.0.1'],
    [local, '127.0.0.1:3000'],
    [local, 'localhost'],
    [local, 'localhost:49152'],
    [local, 'LocalHost:3000'],
    [local, '[::1]'],
    [local, '[::1]:3000'],
    [{ host: '::1', publicUrl: null }, 'localhost:3000'],
    [behindProxy, 'localhost:3000'],
    [behindProxy, 'proofsheet.example'],
    [open, 'proofsheet.example'],
    [open, 'Proofsheet.Example:443'],
    [onPort, 'studio.lan:8080'],
  ])('%o answers %s', (address, host) => expect(isAllowedHost(host, address)).toBe(true))

  it.each([
    [local, null],
    [local, ''],
    [local, 'evil.example'],
    [local, 'evil.example:3000'],
    [local, '127.0.0.1.nip.io:3000'],
    [local, 'localhost.evil.example'],
    [local, 'evil-localhost'],
    [local, 'localhost.'],
    [local, 'localhost@evil.example'],
    [local, 'evil.example@localhost'],
    [local, 'localhost:3000@evil.example'],
    [local, 'localhost:'],
    [local, 'localhost:abc'],
    [local, 'localhost, evil.example'],
    [local, 'localhost/evil.example'],
    [local, '127.0.0.2'],
    [local, '127.1'],
    [local, '2130706433'],
    [local, '0x7f000001'],
    [local, '0177.0.0.1'],
    [local, '0.0.0.0:3000'],
    [local, '192.168.1.2:3000'],
    [local, '::1'],
    [local, '[::]'],
    [local, '[::ffff:127.0.0.1]'],
    [local, '[0:0:0:0:0:0:0:1]'],
    [local, 'proofsheet.example'],
    [behindProxy, 'evil.example'],
    [open, 'proofsheet.example.'],
    [open, 'proofsheet.example:3000'],
    [open, 'proofsheet.example:80'],
    [open, 'a.proofsheet.example'],
    [open, 'localhost:3000'],
    [onPort, 'studio.lan'],
    [onPort, 'studio.lan:80'],
  ])('%o does not answer %s', (address, host) => expect(isAllowedHost(host, address)).toBe(false))
})

describe('a request may change something by its Origin', () => {
  it.each([
    [local, 'http://127.0.0.1:3000', '127.0.0.1:3000'],
    [local, 'http://localhost:3000', 'localhost:3000'],
    [local, 'http://localhost:3000', 'LOCALHOST:3000'],
    [local, 'http://[::1]:3000', '[::1]:3000'],
    [local, 'http://localhost', 'localhost'],
    [behindProxy, 'https://proofsheet.example', 'proofsheet.example'],
    [behindProxy, 'https://proofsheet.example', '127.0.0.1:3000'],
    [onPort, 'http://studio.lan:8080', 'studio.lan:8080'],
  ])('%o takes %s at %s', (address, origin, host) => expect(isAllowedOrigin(origin, host, address)).toBe(true))

  it.each([
    [local, null, 'localhost:3000'],
    [local, '', 'localhost:3000'],
    [local, 'null', 'localhost:3000'],
    [local, 'http://localhost:3000', null],
    [local, 'http://localhost:4000', 'localhost:3000'],
    [local, 'http://127.0.0.1:3000', 'localhost:3000'],
    [local, 'https://localhost:3000', 'localhost:3000'],
    [local, 'http://localhost.:3000', 'localhost.:3000'],
    [local, 'http://evil.example', 'localhost:3000'],
    [local, 'http://evil.example:3000', 'evil.example:3000'],
    [local, 'http://localhost:3000.evil.example', 'localhost:3000'],
    [local, 'chrome-extension://localhost', 'localhost'],
    [behindProxy, 'http://localhost:3000', 'localhost:3000'],
    [behindProxy, 'http://proofsheet.example', 'proofsheet.example'],
    [behindProxy, 'https://proofsheet.example:8443', 'proofsheet.example'],
    [behindProxy, 'https://a.proofsheet.example', 'proofsheet.example'],
    [behindProxy, 'https://proofsheet.example', 'evil.example'],
  ])('%o refuses %s at %s', (address, origin, host) => expect(isAllowedOrigin(origin, host, address)).toBe(false))
})
