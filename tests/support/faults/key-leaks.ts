import { createReadStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Child, canaryKey } from './child'

/** Where the servers' key turned up: files below the folder, and what the servers wrote to their outputs and logs. */
export async function keyLeaks(folder: string, servers: readonly Child[]): Promise<string[]> {
  const leaks: string[] = []
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && (await holdsKey(path))) leaks.push(path)
  }
  const lines = servers.flatMap(({ output }) => output().split('\n'))
  return [...leaks, ...lines.filter(line => line.includes(canaryKey))]
}

/** In pieces: an answer may have hundreds of megabytes. */
async function holdsKey(path: string): Promise<boolean> {
  let end = Buffer.alloc(0)
  for await (const piece of createReadStream(path)) {
    const text = Buffer.concat([end, piece])
    if (text.includes(canaryKey)) return true
    end = text.subarray(-canaryKey.length)
  }
  return false
}
