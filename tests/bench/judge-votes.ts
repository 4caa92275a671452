import type { Answer, Design, Vote, Voter } from '@/lib/experiment/schema'
import { randomOf } from '@/lib/experiment/statistics/random'
import { verdictOf } from '@/lib/experiment/statistics/verdict'
import { type Figure, times } from './figures'

const voters = 1_000
const rows = 100
const rounds = 20

/** What the verdict of a very large experiment costs, from its votes to the outcome. */
export async function judgeVotes(): Promise<Figure[]> {
  return [2, 6].map(arms => ({
    what: `Judging 100,000 votes between ${arms} arms`,
    value: times(timesOf(arms)),
    how: `${voters.toLocaleString('en-US')} people × ${rows} rows, ${rounds} times`,
  }))
}

function timesOf(arms: number): number[] {
  const names = Array.from({ length: arms }, (_, arm) => `Arm ${arm + 1}`)
  const design: Design = { mode: 'planned', arms: names, onlyRow: null, target: voters, margin: 0.1, isClosed: true }
  const people = Array.from({ length: voters }, (_, at): Voter => ({ id: idOf('voter', at), standing: 'counts' }))
  const votes = drawVotes(arms)
  return Array.from({ length: rounds }, () => {
    const started = performance.now()
    verdictOf(votes, people, design)
    return performance.now() - started
  })
}

function drawVotes(arms: number): Vote[] {
  const random = randomOf(arms)
  return Array.from({ length: voters * rows }, (_, at) => {
    const left = random.below(arms)
    const right = (left + 1 + random.below(arms - 1)) % arms
    const [voter, row] = [Math.floor(at / rows), at % rows]
    return {
      voter: idOf('voter', voter),
      row: idOf('row', row),
      pair: idOf('pair', row),
      left,
      right,
      answer: answer(),
    }
  })

  function answer(): Answer {
    const chance = random.fraction()
    if (chance < 0.12) return 'tie'
    return chance < 0.57 ? 'left' : 'right'
  }
}

/** As long as the ids of the database are. */
const idOf = (kind: string, at: number): string => `${kind}-${String(at).padStart(25 - kind.length, '0')}`
