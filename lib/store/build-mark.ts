import 'server-only'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

let mark: string | null = null

/**
 * Tells one build from another: its id, and the key that its server actions are encrypted with. Empty where there is
 * none, as in development and in commands.
 */
export function buildMark(): string {
  mark ??= ['BUILD_ID', 'server/server-reference-manifest.json'].every(isRead) ? hash.digest('hex').slice(0, 16) : ''
  return mark
}

const hash = createHash('sha256')

function isRead(file: string): boolean {
  try {
    const text = readFileSync(join(/* turbopackIgnore: true */ process.cwd(), '.next', file), 'utf8')
    hash.update(file === 'BUILD_ID' ? text : String(JSON.parse(text).encryptionKey))
    return true
  } catch {
    return false
  }
}
