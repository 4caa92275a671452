// The server without its routes, in a process of its own, so that its memory and its clock are its own. It carries out
// the runs it is told of and says when each was stored and what that cost the process.
import { readFileSync, writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { currentEndpoint } from '@/lib/provider/endpoint'
import { wakeWorker } from '@/lib/run/worker'
import { startServer } from '@/lib/server'
import { keepBudgets } from '@/lib/settings/records'
import { database } from '@/lib/store/database'
import { content, owner, reserved } from '@/tests/support/runs'
import { clock } from './clock'

export type StoringOrder = { prompts: string[]; n: number }
/** Times are those of `clock`, memory is bytes, the delay is ms. */
export type StoringReport = { stored: { prompt: string; at: number }[]; grown: number; longestDelay: number }

const megabyte = 1024 * 1024

async function store({ prompts, n }: StoringOrder): Promise<StoringReport> {
  const settled = settledTimes(prompts.length)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const before = peakMemory({ afresh: true })
  delay.enable()
  for (const prompt of prompts)
    await reserved({ provider: currentEndpoint().id, prompt, settings: { ...content().settings, n } })
  wakeWorker()
  const times = await settled
  delay.disable()
  return {
    stored: (await promptsInOrderOfEnd(prompts)).map((prompt, place) => ({ prompt, at: times[place] ?? Number.NaN })),
    grown: peakMemory() - before,
    longestDelay: delay.max / 1e6,
  }
}

/** When each of so many runs was committed, in the order of the commits. */
function settledTimes(count: number): Promise<number[]> {
  const times: number[] = []
  return new Promise(resolve => {
    const hear = (step: string) => {
      if (step === 'settled' && times.push(clock()) === count) resolve(times)
    }
    Object.assign(globalThis, { [Symbol.for('proofsheet.step')]: hear })
  })
}

async function promptsInOrderOfEnd(prompts: string[]): Promise<string[]> {
  const runs = await database().selectFrom('run').select(['prompt', 'state']).orderBy('change').execute()
  const ended = runs.filter(({ prompt }) => prompts.includes(prompt))
  if (ended.some(({ state }) => state !== 'succeeded')) throw new Error('a run did not succeed')
  return ended.map(({ prompt }) => prompt)
}

/** The most memory the process ever had, in bytes; Linux forgets it on request. */
function peakMemory({ afresh = false } = {}): number {
  if (afresh) writeFileSync('/proc/self/clear_refs', '5')
  const kilobytes = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  return (Number(kilobytes) / 1024) * megabyte
}

process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
process.on('message', (order: StoringOrder) => void store(order).then(report => process.send?.(report)))
await startServer()
await keepBudgets(owner, { day: null, month: null })
process.send?.('ready')
