import { counted } from '@/lib/experiment/statistics/words'
import type { Closing, ExperimentState, ExperimentView } from '@/lib/experiment/view'

/** Where an experiment stands, for the list. */
export const stateNames: Record<ExperimentState, string> = {
  draft: 'Draft',
  generating: 'Generating',
  ready: 'Ready for voting',
  open: 'Voting is open',
  closed: 'Closed',
}

const closings: Record<Closing, string> = {
  author: 'closed by a person',
  target: 'closed at the target',
  date: 'closed by its date',
}

/** How an experiment stands, and how it is judged: "Closed at the target · planned · 2 arms × 10 rows". */
export function standWords(experiment: ExperimentView): string {
  const { state, closedBy, mode, arms, rows, pairsPerRow } = experiment
  const stand = state === 'closed' && closedBy ? closings[closedBy] : stateNames[state].toLowerCase()
  const pairs = pairsPerRow === 1 ? '' : ` × ${counted(pairsPerRow, 'pair')}`
  return `${stand.charAt(0).toUpperCase()}${stand.slice(1)} · ${mode} · ${arms.length} arms × ${counted(rows.length, 'row')}${pairs}`
}
