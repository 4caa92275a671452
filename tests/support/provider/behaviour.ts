import type { IncomingMessage, ServerResponse } from 'node:http'

/** The request as it arrived, whatever it contains. */
export type AskedBody = { model?: unknown; prompt?: unknown; n?: number; size?: string }

/** One POST on its way through the provider. */
export type Call = {
  body: AskedBody
  request: IncomingMessage
  response: ServerResponse
  /** Books the work in the provider's own ledger, with what was made where it is handed out, and returns the usage. */
  charge: (
    pictures: number,
    made?: readonly Uint8Array[],
  ) => { input_tokens: number; output_tokens: number; total_tokens: number }
  /** Puts bytes at an address of the provider's own origin. */
  serve: (bytes: Uint8Array, options?: Partial<Served>) => string
}

/** How the provider answers one POST. It may answer late, badly or never. */
export type Behaviour = (call: Call) => Promise<void> | void

/**
 * What a picture's address answers: `failures` statuses first, then the bytes, then zeros until there are `length`.
 * It lets `waitMs` pass before its first byte.
 */
export type Served = {
  type: string
  failures: number[]
  location: string | null
  needsKey: boolean
  encoding: string | null
  length: number
  waitMs: number
}

export const sendJson = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void => send(response, status, JSON.stringify(body), { 'content-type': 'application/json', ...headers })

export function send(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, headers).end(body)
}
