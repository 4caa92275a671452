import 'server-only'
import { Worker } from 'node:worker_threads'
import type { ImageFormat } from '@/lib/provider/choices'
import type { Scene } from './scene'

export type Painting = { scene: Scene; format: ImageFormat; compression: number | null }
export type PaintJob = Painting & { id: number }
export type Painted = { id: number; bytes: Uint8Array | null; error: string | null }

export type Painter = {
  /** The finished file. Rejects when it cannot be painted or the painter is closed. */
  paint: (painting: Painting) => Promise<Uint8Array>
  close: () => Promise<void>
}

type Waiting = { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }

/**
 * Paints on a thread of its own, started with the first picture, one picture after the other: a second one would
 * only take the other core from the requests of people. The thread never keeps the process alive.
 * @param execArgv flags of the thread where TypeScript is run from source; by default those of the process
 */
export const openPainter = (execArgv?: string[]): Painter => {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let jobs = 0

  const startWorker = (): Worker => {
    // The bundler gives the thread a bundle of its own for exactly this form: a URL in place and an object literal.
    const started = new Worker(new URL('./paint-worker.ts', import.meta.url), { execArgv })
    const lose = (error: Error) => {
      if (worker !== started) return
      worker = null
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    }
    started.on('message', (painted: Painted) => settle(waiting, painted))
    started.on('error', lose)
    started.on('exit', () => lose(new Error('The painter stopped.')))
    // Last: listening for messages holds the process again.
    started.unref()
    return started
  }

  return {
    paint: painting =>
      new Promise((resolve, reject) => {
        worker ??= startWorker()
        jobs += 1
        waiting.set(jobs, { resolve, reject })
        worker.postMessage({ ...painting, id: jobs } satisfies PaintJob)
      }),
    close: async () => {
      await worker?.terminate()
    },
  }
}

const settle = (waiting: Map<number, Waiting>, { id, bytes, error }: Painted): void => {
  const job = waiting.get(id)
  waiting.delete(id)
  if (bytes) job?.resolve(bytes)
  else job?.reject(new Error(error ?? 'Nothing was painted.'))
}
