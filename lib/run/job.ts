import type { Endpoint } from '@/lib/provider/schema'
import type { RunRow } from './queue'

/** A claimed run, where it may be sent, and the signal of a server that stops. */
export type Job = { run: RunRow; endpoint: Endpoint; signal: AbortSignal }
