import { setTimeout as wait } from 'node:timers/promises'

const pauseMs = 20

/** Asks until there is an answer that is not null. */
export async function until<T>(ask: () => Promise<T | null>, limitMs: number, what: string): Promise<T> {
  for (const end = performance.now() + limitMs; performance.now() < end; await wait(pauseMs)) {
    const answer = await ask()
    if (answer !== null) return answer
  }
  throw new Error(`waited ${limitMs / 1000} s for ${what}`)
}
