import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Child } from './child'

const calls = 'fsync,fdatasync,rename,renameat,renameat2,connect'

/**
 * What a server asks of the operating system from now on, told in words: "sync <path>", "rename <path>", "connect".
 * @returns null where strace is not installed, or may not look
 */
export async function traceDisk({ pid }: Child): Promise<{ stop: () => Promise<string[]> } | null> {
  if (spawnSync('strace', ['-V']).status !== 0) return null
  const tracer = spawn('strace', ['-f', '-y', '-s', '400', '-e', `trace=${calls}`, '-p', String(pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const lines: string[] = []
  const isAttached = Promise.withResolvers<boolean>()
  createInterface({ input: tracer.stderr }).on('line', line => {
    if (line.includes('attached')) isAttached.resolve(true)
    lines.push(line)
  })
  const exit = once(tracer, 'exit').then(() => isAttached.resolve(false))
  if (!(await isAttached.promise)) return null
  return {
    stop: async () => {
      tracer.kill('SIGINT')
      await exit
      return lines.flatMap(line => wordsOf(line) ?? [])
    },
  }
}

/** A call that is interrupted by another thread's is told in two lines; the first names its file. */
function wordsOf(line: string): string | null {
  const synced = /f(?:data)?sync\(\d+<([^>]+)>/.exec(line)?.[1]
  if (synced) return `sync ${synced}`
  const renamed = /rename(?:at2?)?\(.*"([^"]+)"/.exec(line)?.[1]
  if (renamed) return `rename ${renamed}`
  return /connect\(.*AF_INET/.test(line) ? 'connect' : null
}
