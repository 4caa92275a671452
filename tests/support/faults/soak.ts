import { setTimeout as wait } from 'node:timers/promises'
import { successes } from '@/tests/support/provider/successes'
import { complaints } from './checkers'
import { factsOf } from './facts'
import { peakMemory } from './memory'
import { onStage, pressed, pressOf, rested, type Stage } from './stage'
import { anyDeath, upTo, weather } from './weather'

type Press = ReturnType<typeof pressOf>
type Load = { presses: Press[]; kills: number; peak: number }

export type SoakFigures = {
  kills: number
  presses: number
  posts: number
  charges: number
  pictures: number
  unknown: number
  doubleCharges: number
  hashMismatches: number
  complaints: string[]
  seconds: number
  peakBytes: number
}

const longestLifeMs = 1_200
const manyDollars = 10_000_000_000

/**
 * Kills a server so many times, at any step or any moment, while presses keep coming and the provider has a bad day.
 * Every press is sent again with its key until it was answered; at the end all that is left comes to rest.
 */
export const soak = (kills: number): Promise<SoakFigures> =>
  onStage(async stage => {
    const startedAt = performance.now()
    stage.api.playAlways(weather)
    const load: Load = { presses: [], kills: 0, peak: 0 }
    let unanswered: Press[] = []
    while (load.kills < kills) unanswered = await liveAndDie(stage, load, unanswered)
    stage.api.playAlways(successes.base64)
    await comeToRest(stage, load)
    return figures(stage, load, (performance.now() - startedAt) / 1000)
  })

/** One life of the server. Gives the presses that it never answered. */
async function liveAndDie({ start }: Stage, load: Load, again: Press[]): Promise<Press[]> {
  const server = await start(anyDeath())
  let isAlive = true
  server.exit.then(() => {
    isAlive = false
  })
  const open = new Set(again)
  const send = (press: Press) => pressed(server, press).then(() => open.delete(press))
  const sent = [server.ask('budget', manyDollars), ...again.map(send)].map(answer => answer.catch(() => null))
  for (const end = performance.now() + 100 + upTo(longestLifeMs); isAlive && performance.now() < end; ) {
    const press = pressOf(`soak ${load.presses.length}`, 1 + upTo(2))
    load.presses.push(press)
    open.add(press)
    sent.push(send(press).catch(() => null))
    load.peak = Math.max(load.peak, peakMemory(server) ?? 0)
    await wait(upTo(120))
  }
  await server.kill()
  await Promise.all(sent)
  load.kills++
  return [...open]
}

/** The same keys once more, all of them: whatever was answered before must come back as the same run. */
async function comeToRest({ start }: Stage, load: Load): Promise<void> {
  const server = await start()
  await server.ask('budget', manyDollars)
  const limitMs = 60_000 + load.presses.length * 500
  for (const press of load.presses) await pressed(server, press)
  for (const press of load.presses) await rested(server, await pressed(server, press), limitMs)
  load.peak = Math.max(load.peak, peakMemory(server) ?? 0)
}

function figures({ dataDir, api }: Stage, load: Load, seconds: number): SoakFigures {
  const facts = factsOf(dataDir, api)
  const attemptsOf = (runId: string) => facts.attempts.filter(attempt => attempt.run_id === runId).length
  return {
    kills: load.kills,
    presses: load.presses.length,
    posts: api.posts.length,
    charges: api.ledger.length,
    pictures: facts.images.length,
    unknown: facts.runs.filter(run => run.state === 'unknown').length,
    doubleCharges: facts.runs.filter(run => (facts.bills.get(run.prompt)?.lines.length ?? 0) > attemptsOf(run.id))
      .length,
    hashMismatches: [...facts.originals].filter(([name, hash]) => name !== hash).length,
    complaints: complaints(dataDir, api),
    seconds,
    peakBytes: load.peak,
  }
}
