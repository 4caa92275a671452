import { type Random, randomOf } from '@/lib/experiment/statistics/random'
import { judgeMany } from './judge-many'
import { type Found, judgeOnce, judgePlanned } from './judge-once'
import type { World } from './world'

/** How often each way to judge found a preferred arm, 0 to 1. */
export type Rates = Record<keyof Found, number>

/** Judges `count` experiments of a world in every way. The same seed gives the same experiments. */
export function ratesIn(world: World, count: number, seed: number): Rates {
  const random = randomOf(seed)
  const found = { planned: 0, live: 0, perVote: 0 }
  for (let experiment = 0; experiment < count; experiment++) {
    const one = judgeOnce(world, random)
    if (one.planned) found.planned++
    if (one.live) found.live++
    if (one.perVote) found.perVote++
  }
  return { planned: found.planned / count, live: found.live / count, perVote: found.perVote / count }
}

/** How often a planned experiment between two arms finds the one that leads: a verdict for the other one is no find. */
export const powerIn = (world: World, count: number, seed: number): number =>
  shareOfTimes(count, seed, random => judgePlanned(world, random) === 1)

/**
 * How often one of three arms or more is preferred to all others.
 * @param draws of the bootstrap; fewer make the intervals coarser, and neither wider nor narrower
 */
export const rateAmongMany = (world: World, arms: number, count: number, seed: number, draws: number): number =>
  shareOfTimes(count, seed, random => judgeMany(world, arms, random, draws) !== null)

function shareOfTimes(count: number, seed: number, isHit: (random: Random) => boolean): number {
  const random = randomOf(seed)
  let hits = 0
  for (let time = 0; time < count; time++) if (isHit(random)) hits++
  return hits / count
}
