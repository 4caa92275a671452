import type { RunChanges } from '@/lib/run/schema'

/** Changes as our own server wrote them, or null for anything else (a proxy's page, a cut line). */
export function parseRunChanges(text: string): RunChanges | null {
  try {
    const read: unknown = JSON.parse(text)
    return isRunChanges(read) ? read : null
  } catch {
    return null
  }
}

const isRunChanges = (read: unknown): read is RunChanges =>
  typeof read === 'object' &&
  read !== null &&
  'cursor' in read &&
  typeof read.cursor === 'number' &&
  'runs' in read &&
  Array.isArray(read.runs) &&
  'pause' in read &&
  typeof read.pause === 'object'
