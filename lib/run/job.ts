import type { PriceTable } from '@/lib/provider/price-table'
import type { Endpoint } from '@/lib/provider/schema'
import type { RunRow } from './queue'

/** A claimed run, where it may be sent, what things cost, and the signal of a server that stops or a person who cancels. */
export type Job = { run: RunRow; endpoint: Endpoint; prices: PriceTable; signal: AbortSignal }
