import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { secretOf } from '@/lib/store/secret'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofsheet-secret-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const starters = 20
const starter = `
  const { parentPort, workerData } = require('node:worker_threads')
  // tsx by --import leaves worker threads alone.
  require('tsx/esm/api').register()
  import(workerData.module).then(({ secretOf }) => {
    const gate = new Int32Array(workerData.gate)
    Atomics.add(gate, 0, 1)
    Atomics.notify(gate, 0)
    Atomics.wait(gate, 1, 0)
    parentPort.postMessage(secretOf(workerData.folder))
  })
`

/** Twenty threads that hold the module ready, let go at one moment. */
async function secretsOfARace(target: string): Promise<string[]> {
  const gate = new SharedArrayBuffer(8)
  const arrived = new Int32Array(gate)
  const workerData = { gate, folder: target, module: pathToFileURL('lib/store/secret.ts').href }
  const answers = Array.from({ length: starters }, () => {
    const worker = new Worker(starter, {
      eval: true,
      workerData,
      execArgv: ['--conditions=react-server'],
    })
    return new Promise<string>((resolve, reject) => worker.once('message', resolve).once('error', reject))
  })
  await Promise.race([allArrived(arrived), Promise.all(answers)])
  Atomics.store(arrived, 1, 1)
  Atomics.notify(arrived, 1)
  return Promise.all(answers)
}

async function allArrived(arrived: Int32Array<SharedArrayBuffer>): Promise<void> {
  for (let count = Atomics.load(arrived, 0); count < starters; count = Atomics.load(arrived, 0))
    await Atomics.waitAsync(arrived, 0, count).value
}

describe('the secret of a data folder', () => {
  it('is made once, in a folder made for it, and only its owner may read it', () => {
    const data = join(folder, 'new', 'data')
    const secret = secretOf(data)
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    expect(secretOf(data)).toBe(secret)
    expect(readFileSync(join(data, 'secret'), 'utf8')).toBe(secret)
    expect(statSync(join(data, 'secret')).mode & 0o777).toBe(0o600)
  })

  it('is one, however many make it at the same moment, and nothing else is left behind', async () => {
    const secrets = await secretsOfARace(join(folder, 'data'))
    expect(secrets).toHaveLength(starters)
    expect(new Set(secrets).size).toBe(1)
    expect(readdirSync(join(folder, 'data'))).toEqual(['secret'])
  })

  it('is never replaced when it is damaged', () => {
    writeFileSync(join(folder, 'secret'), 'half a sec')
    expect(() => secretOf(folder)).toThrow(/secret is damaged: restore it from a backup/)
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe('half a sec')
  })
})

describe('a derived key', () => {
  const keyOf = async (purpose: string, vars: Record<string, string>): Promise<string> => {
    vi.resetModules()
    for (const [name, value] of Object.entries(vars)) vi.stubEnv(name, value)
    const { deriveKey } = await import('@/lib/store/secret')
    return deriveKey(purpose).toString('hex')
  }
  const appSecret = { APP_SECRET: 'a secret for tests, long enough to be taken' }

  it('is the same for the same purpose and secret, and no other', async () => {
    const session = await keyOf('session', appSecret)
    expect(session).toMatch(/^[0-9a-f]{64}$/)
    expect(await keyOf('session', appSecret)).toBe(session)
    expect(await keyOf('share', appSecret)).not.toBe(session)
    expect(await keyOf('session', { APP_SECRET: 'another secret for tests, just as long' })).not.toBe(session)
  })

  it('comes from APP_SECRET where it is set: the folder stays empty', async () => {
    await keyOf('session', { ...appSecret, DATA_DIR: folder })
    expect(readdirSync(folder)).toEqual([])
  })

  it('survives a restart', async () => {
    const before = await keyOf('session', { DATA_DIR: folder, APP_SECRET: '' })
    expect(await keyOf('session', { DATA_DIR: folder, APP_SECRET: '' })).toBe(before)
    expect(readdirSync(folder)).toEqual(['secret'])
  })
})
