import { z } from 'zod'
import { runStates } from './schema'

/** The state that a row says. Apart from schema.ts: the browser needs the states, and no zod. */
export const runState = z.enum(runStates)
