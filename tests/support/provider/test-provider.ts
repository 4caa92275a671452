import { createHash } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { type AskedBody, type Behaviour, type Call, type Served, sendJson } from './behaviour'
import { freeChecks } from './free-checks'
import { type Download, servedPictures } from './served-pictures'
import { successes } from './successes'

const path = '/v1/images/generations'
const tokensPerPicture = 1756
const promptTokens = 20

export type RecordedPost = {
  headers: IncomingHttpHeaders
  raw: string
  body: AskedBody
  /** Whether the provider took the work on, and so charges for it. */
  isAccepted: boolean
}

/**
 * One line of the provider's own bill: the truth about what was charged, in micro-dollars. `hashes` are the SHA-256 of
 * the pictures that the answer carries, in its order; none where it carries none.
 */
export type LedgerLine = { post: number; pictures: number; micros: number; hashes: string[] }

export type TestProvider = {
  /** The base url to configure, with `/v1`. */
  baseUrl: string
  origin: string
  posts: RecordedPost[]
  ledger: LedgerLine[]
  downloads: Download[]
  /** Answers the next POSTs in this order; after them the default answers. */
  play: (...behaviours: Behaviour[]) => void
  /** Answers every POST that nothing was queued for. Base64 pictures until told otherwise. */
  playAlways: (behaviour: Behaviour) => void
  serve: (bytes: Uint8Array, options?: Partial<Served>) => string
  /** The free questions: `answerCheck` changes how one is answered, `asked` tells who asked, `reset` forgets both. */
  checks: Pick<ReturnType<typeof freeChecks>, 'answerCheck' | 'asked' | 'reset'>
  stop: () => Promise<void>
}

/** A provider that speaks the contract on a free loopback port and does what the test tells it. */
export async function startTestProvider(): Promise<TestProvider> {
  const queue: Behaviour[] = []
  const posts: RecordedPost[] = []
  const ledger: LedgerLine[] = []
  let fallback: Behaviour = successes.base64
  let origin = ''
  const pictures = servedPictures(() => origin)
  const checks = freeChecks()

  async function record(request: IncomingMessage): Promise<RecordedPost> {
    const raw = await text(request)
    const post = { headers: request.headers, raw, body: JSON.parse(raw), isAccepted: false }
    posts.push(post)
    return post
  }

  const server = createServer(async (request, response) => {
    if (request.method === 'GET') return checks.answer(request, response) || pictures.answer(request, response)
    if (request.url !== path) return sendJson(response, 404, { error: 'not here' })
    const post = await record(request)
    const index = posts.indexOf(post)
    const charge: Call['charge'] = (count, made = []) => {
      const usage = { input_tokens: promptTokens, output_tokens: count * tokensPerPicture }
      post.isAccepted = true
      ledger.push({
        post: index,
        pictures: count,
        micros: usage.input_tokens * 5 + usage.output_tokens * 30,
        hashes: made.map(bytes => createHash('sha256').update(bytes).digest('hex')),
      })
      return { ...usage, total_tokens: usage.input_tokens + usage.output_tokens }
    }
    await (queue.shift() ?? fallback)({ body: post.body, request, response, charge, serve: pictures.serve })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`

  return {
    baseUrl: `${origin}/v1`,
    origin,
    posts,
    ledger,
    downloads: pictures.downloads,
    play: (...behaviours) => void queue.push(...behaviours),
    playAlways: behaviour => {
      fallback = behaviour
    },
    serve: pictures.serve,
    checks,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
