import { setTimeout as wait } from 'node:timers/promises'
import { type Step, steps } from '@/lib/store/step'
import { type Behaviour, sendJson } from '@/tests/support/provider/behaviour'
import { disappointments } from '@/tests/support/provider/disappointments'
import { huge } from '@/tests/support/provider/giants'
import { interruptions } from '@/tests/support/provider/interruptions'
import { ambiguities, refusals } from '@/tests/support/provider/refusals'
import { successes } from '@/tests/support/provider/successes'
import type { Ambush } from './ambush'

const oneOf = <T>(...choices: [T, ...T[]]): T => choices[Math.floor(Math.random() * choices.length)] ?? choices[0]
export const upTo = (most: number): number => Math.floor(Math.random() * most)

const brieflyBusy: Behaviour = ({ response }) =>
  sendJson(response, 429, { error: { message: 'Slow down.', type: 'requests' } }, { 'retry-after-ms': '50' })

const good = [successes.base64, successes.url, successes.both, successes.keptAlive, huge(0.2)] as const

/** A provider as it is on a bad day: mostly good, always slow, now and then anything else. */
export const weather: Behaviour = async call => {
  await wait(upTo(300))
  const luck = Math.random()
  if (luck < 0.8) return oneOf<Behaviour>(...good)(call)
  if (luck < 0.81) return brieflyBusy(call)
  await oneOf<Behaviour>(
    refusals.sizeTooSmall,
    refusals.moderationInput,
    ambiguities.broken,
    ambiguities.gatewayTimeout,
    interruptions.resetAfterUpload,
    interruptions.resetMidBody,
    disappointments.emptyList,
    disappointments.loginPage,
    successes.fewer,
  )(call)
}

/** Half of the deaths come at a step of some run, the others at any time. */
export const anyDeath = (): Ambush | undefined =>
  Math.random() < 0.5 ? undefined : { step: oneOf<Step>(...steps), blow: 'kill', from: 1 + upTo(6) }
