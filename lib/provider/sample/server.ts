import 'server-only'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { models } from '@/lib/provider/models'
import { generateAnswer } from './generate'
import { openPainter, type Painter } from './painter'
import { brokenServer, notFound, type Refusal, tooLarge } from './refusal'
import { readRequest } from './request'

const largestBody = 1_000_000

export type SampleProvider = { baseUrl: string; close: () => Promise<void> }

export type SampleOptions = {
  /** How long an answer takes, about; milliseconds. */
  delayMs: number
  /** Flags for the painting thread when it runs from source (`--import tsx`); bundled and under tsx it needs none. */
  execArgv?: string[]
}

/**
 * Starts the image API in small on loopback, on a port the system chooses: POST /images/generations and GET /models
 * below `baseUrl`, in the wire format of the real one. It never keeps the process alive.
 */
export const startSampleProvider = async ({ delayMs, execArgv }: SampleOptions): Promise<SampleProvider> => {
  const painter = openPainter(execArgv)
  const server = createServer((request, response) => {
    answer(request, response, painter, delayMs).catch(() => refuse(response, brokenServer))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  server.unref()
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await painter.close()
    },
  }
}

const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  painter: Painter,
  delayMs: number,
): Promise<void> => {
  const door = `${request.method} ${request.url?.split('?')[0]}`
  if (door === 'GET /v1/models') return reply(response, 200, modelList)
  if (door === 'POST /v1/images/generations') return generate(request, response, painter, delayMs)
  return refuse(response, notFound(request.method ?? '', request.url ?? ''))
}

const generate = async (
  request: IncomingMessage,
  response: ServerResponse,
  painter: Painter,
  delayMs: number,
): Promise<void> => {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const text = await readBody(request)
  if (text === null) return refuse(response, tooLarge)
  const read = readRequest(text)
  if (!read.ok) return refuse(response, read.refusal)
  reply(response, 200, await generateAnswer(read.asked, painter, delayMs, gone.signal))
}

/** The body as text, null when it is larger than the limit; the rest is then left unread. */
const readBody = async (request: IncomingMessage): Promise<string | null> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > largestBody) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const modelList = { object: 'list', data: models.map(({ id }) => ({ id, object: 'model', owned_by: 'sample' })) }

const refuse = (response: ServerResponse, { status, ...error }: Refusal): void => {
  // What is left of a refused upload is not waited for.
  if (status === tooLarge.status) response.setHeader('connection', 'close')
  reply(response, status, { error })
}

/** Says nothing to a client that has gone or was already answered. */
const reply = (response: ServerResponse, status: number, body: object): void => {
  if (response.destroyed || response.headersSent) return
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
