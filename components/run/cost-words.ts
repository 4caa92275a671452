import { aboutDollars, dollars } from '@/lib/provider/price-words'
import type { RunView } from '@/lib/run/schema'

/** What a run cost: "$0.16", or "about $0.16" where the provider gave no figures of its own. */
export const costWords = ({ micros, isEstimated }: NonNullable<RunView['actual']>): string =>
  isEstimated ? aboutDollars(micros) : dollars(micros)
