import { capitals } from './capitals'
import { type Dialect, type DialectId, dialectIds } from './dialect'
import { doubleBraces } from './double-braces'
import { dynamicPrompts } from './dynamic-prompts'
import { librechat } from './librechat'
import { midjourney } from './midjourney'
import { oneSlot } from './one-slot'
import { openWebui } from './open-webui'
import { raycast } from './raycast'

const byId: Record<DialectId, Dialect> = {
  raycast,
  'double-braces': doubleBraces,
  'open-webui': openWebui,
  librechat,
  'one-slot': oneSlot,
  'dynamic-prompts': dynamicPrompts,
  midjourney,
  capitals,
}

/** In the order in which they are offered. */
export const allDialects: readonly Dialect[] = dialectIds.map(id => byId[id])

export const dialectOf = (id: DialectId): Dialect => byId[id]
