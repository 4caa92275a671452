import 'server-only'
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { ImageType } from './schema'

/** A part of a picture, in its pixels. */
export type Area = { left: number; top: number; width: number; height: number }

/**
 * What is to be done with the picture at `from`: made smaller, looked at from far away, or a part of it cut out and
 * brought to a size.
 */
export type Order = { from: string; pixelLimit: number } & (
  | { kind: 'rendition'; to: string; width: number }
  | { kind: 'impression' }
  | { kind: 'crop'; to: string; area: Area; width: number; height: number; type: ImageType }
)

/** A picture from far away, each in base64: a thumbhash, and red, green and blue of 4 × 4 fields, row by row. */
export type Impression = { placeholder: string; likeness: string }
type Reply = { error: string | null; value: Impression | null }

export type Decoder<Asked extends object = Order> = {
  /**
   * Rejects when the picture cannot be decoded, or the decoder ends over it. One order at a time.
   * @returns the impression where one is asked for
   */
  carryOut: (order: Asked) => Promise<Impression | null>
}

/** A second is usual; the largest picture on a slow machine takes ten. */
const longestMs = 30_000
/** It holds 60 MB, which a small machine wants back. */
const idleMs = 60_000

/** A process that decodes pictures, started when there is one to decode, and again after it has ended. */
export function openDecoder<Asked extends object = Order>(
  script = join(process.cwd(), 'lib/image/decoder-process.mjs'),
  limitMs = longestMs,
): Decoder<Asked> {
  let running: ChildProcess | null = null
  let idle: NodeJS.Timeout | undefined

  function start(): ChildProcess {
    // Without our environment: whoever takes it over finds no key there.
    const env = { NODE_ENV: 'production' } as const
    // The bundler would follow the path and fail on it.
    const child = fork(/* turbopackIgnore: true */ script, [], {
      execArgv: [],
      env,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    // Heard for as long as it lives: an error that nobody hears would end the server.
    child.on('error', () => forget(child)).on('exit', () => forget(child))
    child.unref()
    child.channel?.unref()
    return child
  }

  function forget(child: ChildProcess) {
    if (running === child) running = null
  }

  function endWhenIdle(child: ChildProcess) {
    idle = setTimeout(() => {
      forget(child)
      if (child.connected) child.disconnect()
    }, idleMs).unref()
  }

  return {
    carryOut: async order => {
      clearTimeout(idle)
      running ??= start()
      const child = running
      return replyOf(child, order, limitMs).finally(() => endWhenIdle(child))
    },
  }
}

function replyOf(child: ChildProcess, order: object, limitMs: number): Promise<Impression | null> {
  const { promise, resolve, reject } = Promise.withResolvers<Impression | null>()
  const take = ({ error, value }: Reply) => (error === null ? resolve(value) : reject(new Error(error)))
  const lose = (code: number | null, signal: string | null) =>
    reject(new Error(`the decoder ended (${signal ?? code})`))
  child.on('message', take).on('exit', lose).on('error', reject)
  const limit = setTimeout(() => child.kill('SIGKILL'), limitMs)
  child.send(order, error => error && reject(error))
  return promise.finally(() => {
    clearTimeout(limit)
    child.off('message', take).off('exit', lose).off('error', reject)
  })
}
