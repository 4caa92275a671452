import { aboutDollars, dollars } from '@/lib/provider/price-words'
import { isUnderWay, type RunState, type RunView } from '@/lib/run/schema'

/** How the runs of a sweep stand. */
export type Progress = {
  all: number
  /** Brought images. */
  done: number
  /** Brought none, and it is known what they cost. */
  failed: number
  /** Brought none, and may have been charged. */
  unknown: number
  cancelled: number
  underWay: number
  /** Of those under way: not sent yet, so free to cancel. */
  waiting: number
}

type Standing = 'done' | 'failed' | 'unknown' | 'cancelled' | 'underWay'

function standingOf({ state, reserved, images }: RunView): Standing {
  if (isUnderWay(state)) return 'underWay'
  if (images.length > 0 || hasBrought(state)) return 'done'
  if (reserved > 0) return 'unknown'
  return state === 'cancelled' ? 'cancelled' : 'failed'
}

/** Images that a person deleted since were brought all the same. */
const hasBrought = (state: RunState): boolean => state === 'succeeded' || state === 'short'

export function progressOf(runs: readonly RunView[]): Progress {
  const count = (standing: Standing) => runs.filter(run => standingOf(run) === standing).length
  return {
    all: runs.length,
    done: count('done'),
    failed: count('failed'),
    unknown: count('unknown'),
    cancelled: count('cancelled'),
    underWay: count('underWay'),
    waiting: runs.filter(isWaiting).length,
  }
}

const isWaiting = ({ state }: RunView): boolean => state === 'queued' || state === 'claimed'

/** "11 of 12 done, 1 failed". */
export function progressWords({ all, done, failed, unknown, cancelled, underWay }: Progress): string {
  const rest = [
    failed > 0 && `${failed} failed`,
    unknown > 0 && `${unknown} may have been charged`,
    cancelled > 0 && `${cancelled} cancelled`,
    underWay > 0 && `${underWay} under way`,
  ].filter(words => words !== false)
  return [`${done} of ${all} done`, ...rest].join(', ')
}

/**
 * Runs that may be made again without a word: they brought nothing, and certainly cost nothing. What may have been
 * charged, or was, is made again by its own button only.
 */
export const isInVain = ({ state, charge, reserved, images }: RunView): boolean =>
  !isUnderWay(state) && !hasBrought(state) && images.length === 0 && charge === 'none' && reserved === 0

/** What the runs that were made for a sweep have cost: "$0.84 so far, $0.21 held back"; null while there is nothing to say. */
export function costWords(runs: readonly RunView[], sweepId: string): string | null {
  const made = runs.filter(run => run.sweep?.id === sweepId)
  if (runs.every(({ isSample }) => isSample)) return 'Sample, free'
  const spent = made.reduce((sum, run) => sum + (run.actual?.micros ?? 0), 0)
  const held = made.reduce((sum, run) => sum + run.reserved, 0)
  const isEstimated = made.some(run => run.actual?.isEstimated)
  const words = [
    spent > 0 && `${isEstimated ? aboutDollars(spent) : dollars(spent)} so far`,
    held > 0 && `${dollars(held)} held back`,
  ].filter(part => part !== false)
  return words.length > 0 ? words.join(', ') : null
}
