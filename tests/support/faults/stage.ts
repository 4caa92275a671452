import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isUnderWay, type RunView } from '@/lib/run/schema'
import { startTestProvider, type TestProvider } from '@/tests/support/provider/test-provider'
import type { Ambush } from './ambush'
import { type Child, startChild } from './child'
import { keyLeaks } from './key-leaks'
import { until } from './until'

export type Stage = {
  dataDir: string
  api: TestProvider
  /** Starts a server on the stage's folder and provider, alone or beside others. */
  start: (ambush?: Ambush, env?: Record<string, string>) => Promise<Child>
}

/**
 * A data folder, a provider and any number of servers in processes of their own; all of it goes away again.
 * @throws where the servers' key is left in a file of the folder or in a line of a log
 */
export async function onStage<T>(play: (stage: Stage) => Promise<T>, folder = tmpdir()): Promise<T> {
  const dataDir = await mkdtemp(join(folder, 'proofsheet-faults-'))
  const api = await startTestProvider()
  const children: Child[] = []
  const start: Stage['start'] = async (ambush, env) => {
    const child = await startChild({ dataDir, baseUrl: api.baseUrl, ...(ambush && { ambush }), ...(env && { env }) })
    children.push(child)
    return child
  }
  const end = () => Promise.all(children.map(child => child.kill()))
  try {
    const played = await play({ dataDir, api, start })
    await end()
    const leaks = await keyLeaks(dataDir, children)
    if (leaks.length > 0) throw new Error(`the key turned up:\n${leaks.join('\n')}`)
    return played
  } finally {
    await end()
    await api.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** A press of its own. */
export const pressOf = (prompt: string, n = 1) => ({ key: randomUUID(), prompt, n })

/** Presses and gives the run's id. */
export async function pressed(child: Child, press: ReturnType<typeof pressOf>): Promise<string> {
  const answer = await child.ask('press', press)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value.id
}

/** The run, once nothing happens to it by itself any more. */
export const rested = (child: Child, id: string, limitMs = 25_000): Promise<RunView> =>
  until(
    async () => {
      const run = await child.ask('run', id)
      return run && !isUnderWay(run.state) ? run : null
    },
    limitMs,
    `run ${id} to rest`,
  )
