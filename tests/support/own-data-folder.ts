import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

// Every test file has a data folder of its own, and none of the settings of the shell it was started from.
const dataDir = mkdtempSync(join(tmpdir(), 'proofsheet-test-'))
for (const name of [
  'WISGATE_API_KEY',
  'WISDOM_GATE_KEY',
  'WISGATE_BASE_URL',
  'DATABASE_URL',
  'ACCESS',
  'PUBLIC_URL',
  'HOST',
]) {
  delete process.env[name]
}
process.env.DATA_DIR = dataDir
process.env.LOG_LEVEL = 'silent'

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))
