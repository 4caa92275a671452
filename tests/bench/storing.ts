import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '@/tests/support/commands.mjs'
import type { Behaviour } from '@/tests/support/provider/behaviour'
import { startTestProvider } from '@/tests/support/provider/test-provider'
import { clock } from './clock'
import type { StoringOrder, StoringReport } from './storing-server'

const loaders = ['tsx', pathToFileURL(join(root, 'tests/support/faults/without-server-only.mjs')).href]

export type Stored = StoringReport & {
  /** From the last byte of each answer to its pictures in the database, in ms. */
  latencies: number[]
}

/**
 * Lends a server in a process of its own and a provider in this one, which answers every request with the next of
 * these bodies.
 */
export async function withStoring<T>(
  atOnce: number,
  bodies: Buffer[],
  work: (store: (order: StoringOrder) => Promise<Stored>) => Promise<T>,
): Promise<T> {
  const provider = await startTestProvider()
  const dataDir = await mkdtemp(join(tmpdir(), 'proofsheet-storing-'))
  const answered = new Map<unknown, number>()
  provider.playAlways(bodyAfterBody(bodies, answered))
  const server = fork(join(root, 'tests/bench/storing-server.ts'), {
    execArgv: loaders.flatMap(loader => ['--import', loader]),
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      RUNS_AT_ONCE: String(atOnce),
      WISGATE_API_KEY: 'bench-key-0123456789',
      WISGATE_BASE_URL: provider.baseUrl,
    },
  })
  const exit = once(server, 'exit')
  const died = exit.then(() => Promise.reject(new Error('the measured server ended')))
  died.catch(() => {})
  try {
    await Promise.race([once(server, 'message'), died])
    return await work(async order => {
      server.send(order)
      const [report] = (await Promise.race([once(server, 'message'), died])) as [StoringReport]
      const latencies = report.stored.map(({ prompt, at }) => at - (answered.get(prompt) ?? Number.NaN))
      return { ...report, latencies }
    })
  } finally {
    server.kill('SIGKILL')
    await exit
    await provider.stop()
    await rm(dataDir, { recursive: true })
  }
}

/** Notes when the last byte of each answer had left, under the prompt that asked for it. */
function bodyAfterBody(bodies: Buffer[], answered: Map<unknown, number>): Behaviour {
  let turn = 0
  return ({ body, response }) => {
    const answer = bodies[turn++ % bodies.length]
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(answer?.byteLength) })
    response.end(answer, () => answered.set(body.prompt, clock()))
  }
}

/** The answer that holds these pictures. */
export const answerWith = (pictures: Buffer[]): Buffer =>
  Buffer.from(
    JSON.stringify({
      created: 1,
      data: pictures.map(bytes => ({ b64_json: bytes.toString('base64') })),
      usage: { input_tokens: 20, output_tokens: 1756 * pictures.length },
    }),
  )

export const prompts = (label: string, count: number): string[] =>
  Array.from({ length: count }, (_, place) => `${label} ${place}`)
