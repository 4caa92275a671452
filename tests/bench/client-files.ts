import { posix } from 'node:path'

type File = { path: string; text: string }

/** The files that reach the browser: those that begin with 'use client' and all that they import, types apart. */
export function clientFiles(files: readonly File[]): File[] {
  const byModule = new Map(files.map(file => [file.path.replace(/\.(tsx?|mjs)$/, ''), file]))
  const reached = new Set(files.filter(({ text }) => /^'use client'/m.test(text)))
  for (const file of reached) {
    for (const module of imported(file)) {
      const next = byModule.get(module)
      // A server action is called from the browser and stays on the server.
      if (next && !/^'use server'/m.test(next.text)) reached.add(next)
    }
  }
  return [...reached]
}

function imported({ path, text }: File): string[] {
  const found = text.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'|import\('([^']+)'\)/gm)
  return [...found].map(([, fixed, lazy]) => {
    const name = fixed ?? lazy ?? ''
    return name.startsWith('@/') ? name.slice(2) : posix.join(posix.dirname(path), name)
  })
}
