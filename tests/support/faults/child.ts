import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bin, root } from '@/tests/support/commands.mjs'
import type { Ambush } from './ambush'
import type { Answered, Order, Orders } from './server'

/** The key that the child has. The stage complains where it turns up in a file, and so in a row, or in a line of its log. */
export const canaryKey = 'wg-canary-5b1e77c2d0'

export type Child = {
  pid: number
  /** Everything it wrote to its output and its log. */
  output: () => string
  /** Resolves with the exit code, or with the signal that killed it. */
  exit: Promise<number | string>
  /** @throws when the child dies before it answers, or its answer is an error. */
  ask: Ask
  kill: (signal?: NodeJS.Signals) => Promise<number | string>
}

type Ask = <Name extends keyof Orders>(name: Name, argument?: Takes<Name>) => Promise<Said<Name>>
type Takes<Name extends keyof Orders> = Parameters<Orders[Name]>[0]
type Said<Name extends keyof Orders> = Awaited<ReturnType<Orders[Name]>>

type Given = { dataDir: string; baseUrl: string; ambush?: Ambush; env?: Record<string, string> }

const script = join(root, 'tests/support/faults/server.ts')
const loaders = ['tsx', pathToFileURL(join(root, 'tests/support/faults/without-server-only.mjs')).href]

/** Starts a server in a process of its own and waits until it works. A child that dies at its start is no error. */
export async function startChild({ dataDir, baseUrl, ambush, env = {} }: Given): Promise<Child> {
  const child = spawn(join(bin, 'node'), [...loaders.flatMap(loader => ['--import', loader]), script], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TMPDIR: process.env.TMPDIR,
      DATA_DIR: dataDir,
      WISGATE_API_KEY: canaryKey,
      WISGATE_BASE_URL: baseUrl,
      // As `npm start` does: the server's own handler answers SIGTERM.
      NEXT_MANUAL_SIG_HANDLE: 'true',
      ...(ambush && { AMBUSH: JSON.stringify(ambush) }),
      ...env,
    },
  })
  const killChild = () => child.kill('SIGKILL')
  process.once('exit', killChild)
  const exit = once(child, 'exit').then(([code, signal]) => {
    process.off('exit', killChild)
    return code ?? signal
  })
  const output = heard(child)
  const talk = conversation(child, exit, output)
  await Promise.race([talk.ready, exit])
  return {
    pid: child.pid ?? 0,
    output,
    exit,
    ask: talk.ask,
    kill: (signal = 'SIGKILL') => {
      child.kill(signal)
      return exit
    },
  }
}

function heard(child: ChildProcess): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk))
  return () => text
}

function conversation(child: ChildProcess, exit: Promise<number | string>, output: () => string) {
  const ready = Promise.withResolvers<unknown>()
  const open = new Map([[0, ready]])
  child.on('message', (answer: Answered) => {
    const asked = open.get(answer.id)
    open.delete(answer.id)
    if ('error' in answer) asked?.reject(new Error(answer.error))
    else asked?.resolve(answer.value)
  })
  exit.then(how => {
    for (const [id, asked] of open) if (id > 0) asked.reject(new Error(`the server ended (${how}):\n${output()}`))
  })
  let last = 0
  const ask = async <Name extends keyof Orders>(name: Name, argument?: Takes<Name>): Promise<Said<Name>> => {
    const answer = Promise.withResolvers<unknown>()
    if (!child.connected) throw new Error(`the server has ended:\n${output()}`)
    const id = ++last
    open.set(id, answer)
    child.send({ id, name, argument } satisfies Order, error => error && answer.reject(error))
    return (await answer.promise) as Said<Name>
  }
  return { ready: ready.promise, ask }
}
