import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { bin, root } from './commands.mjs'

/** A start takes under a second; a loaded machine gets this many ms. */
const startLimit = 60_000
/** A stop waits for calls in flight; past this many ms it counts as hung. */
const stopLimit = 60_000

export type Env = Record<string, string>

export type ServerProcess = {
  /** What happened, with the last of its output, when the server ended by itself. */
  readonly death: string | null
  /** The last of what it printed. */
  readonly output: string
  /** Resolves when the process is gone. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** Where, by which program and as whom a server is started: the project's, in its folder, as the tests themselves. */
type Start = { folder?: string; program?: [string, ...string[]]; user?: { uid: number; gid: number } }

/**
 * Starts the production server of a built project without npm in between (npm would swallow the signals) and waits
 * until it answers.
 */
export async function startServer(
  url: string,
  env: Env,
  { folder = root, program = [join(bin, 'node'), join(root, 'lib/commands/start.mjs')], user }: Start = {},
): Promise<ServerProcess> {
  const [command, ...words] = program
  const child = spawn(command, words, {
    cwd: folder,
    env: withoutOwn(env),
    ...user,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exit = once(child, 'exit')
  const killChild = () => child.kill('SIGKILL')
  process.once('exit', killChild)

  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output = `${output}${chunk}`.slice(-8000)))

  let isWanted = true
  let death: string | null = null
  exit.then(([code, signal]) => {
    process.off('exit', killChild)
    if (isWanted) death = `The server ended by itself (${signal ?? `code ${code}`}):\n${output}`
  })

  const server: ServerProcess = {
    get death() {
      return death
    },
    get output() {
      return output
    },
    async end(signal) {
      isWanted = false
      child.kill(signal)
      const hung = setTimeout(stopLimit, 'hung' as const, { ref: false })
      if ((await Promise.race([exit, hung])) !== 'hung') return
      child.kill('SIGKILL')
      throw new Error(`The server did not stop within ${stopLimit / 1000} s of ${signal}:\n${output}`)
    },
  }

  const isUp = await answers(`${url}/healthz`, server)
  if (isUp) return server
  const reason = server.death ?? `No answer from ${url}/healthz within ${startLimit / 1000} s:\n${output}`
  await server.end('SIGKILL')
  throw new Error(reason)
}

/** Nothing of the developer's environment but what Node itself needs. */
const withoutOwn = (env: Env): NodeJS.ProcessEnv => ({
  NODE_ENV: 'production',
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  TMPDIR: process.env.TMPDIR,
  ...env,
})

async function answers(url: string, server: ServerProcess): Promise<boolean> {
  for (const end = Date.now() + startLimit; Date.now() < end && server.death === null; await setTimeout(25)) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return true
  }
  return false
}
