import { readFileSync } from 'node:fs'

export const megabyte = 1024 * 1024

/** The most memory a living process has held at any time, in bytes, as Linux counts it; null elsewhere and of a dead one. */
export function peakMemory({ pid }: { pid: number }): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) * 1024
  } catch {
    return null
  }
}
