import 'server-only'
import { shared } from './shared'

/**
 * The steps at which a run can be cut, in the order of its life. Tests stop, starve or kill the process at each of
 * them; nothing else may listen.
 */
export const steps = [
  'reserving',
  'reserved',
  'claimed',
  'spool-opened',
  'sending',
  'sent',
  'answer-began',
  'answer-part',
  'spool-written',
  'spool-synced',
  'spool-renamed',
  'received',
  'original-opened',
  'original-written',
  'original-synced',
  'original-renamed',
  'filed',
  'settled',
  'spool-removed',
] as const
export type Step = (typeof steps)[number]

const listener = shared<(step: Step) => void>('step')

/**
 * Says that a step was reached.
 * @throws whatever a test's listener throws, as the disk would
 */
export const reach = (step: Step): void => listener.peek()?.(step)
