import { type Behaviour, type Call, send, sendJson } from './behaviour'
import { type PictureType, picture, picturesFor } from './pictures'

type Make = { type?: PictureType; size?: string; count?: number }

/** Pictures that were made and charged, ready to be dressed as an answer. */
async function made(call: Call, { type, size, count }: Make = {}) {
  const pictures = await picturesFor({ n: count ?? call.body.n ?? 1, size: size ?? call.body.size ?? '64x64' }, type)
  return { pictures, usage: call.charge(pictures.length, pictures) }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const lines = (text: string): string => text.replace(/(.{76})/g, '$1\r\n')

/** An answer whose pieces are each made by `dress` from a picture's bytes. */
const dressed =
  (dress: (bytes: Buffer, call: Call) => unknown, make?: Make): Behaviour =>
  async call => {
    const { pictures, usage } = await made(call, make)
    sendJson(call.response, 200, { created: 1, data: pictures.map(bytes => dress(bytes, call)), usage })
  }

/** An answer with pictures whose text or envelope is changed by `wrap`. */
const wrapped =
  (
    wrap: (answer: { created: number; data: unknown[]; usage: object }) => string,
    type = 'application/json',
  ): Behaviour =>
  async call => {
    const { pictures, usage } = await made(call)
    const data = pictures.map(bytes => ({ b64_json: base64(bytes) }))
    send(call.response, 200, wrap({ created: 1, data, usage }), { 'content-type': type })
  }

/** Success, plain and in odd clothes: each of these is worth its pictures. */
export const successes = {
  base64: dressed(bytes => ({ b64_json: base64(bytes) })),
  url: dressed((bytes, call) => ({ url: call.serve(bytes) })),
  both: dressed((bytes, call) => ({ url: call.serve(bytes), b64_json: base64(bytes) })),
  emptyUrl: dressed(bytes => ({ url: '', b64_json: base64(bytes) })),
  emptyBase64: dressed((bytes, call) => ({ url: call.serve(bytes), b64_json: null })),
  dataUrlAsUrl: dressed(bytes => ({ url: `data:image/png;base64,${base64(bytes)}` })),
  dataUrlAsBase64: dressed(bytes => ({ b64_json: `data:image/png;base64,${base64(bytes)}` })),
  base64url: dressed(bytes => ({ b64_json: bytes.toString('base64url') })),
  brokenLines: dressed(bytes => ({ b64_json: lines(base64(bytes)) })),
  bareBase64: dressed(base64),
  bareUrl: dressed((bytes, call) => call.serve(bytes)),
  relativeUrl: dressed((bytes, call) => ({ url: new URL(call.serve(bytes)).pathname })),
  keyedUrl: dressed((bytes, call) => ({ url: call.serve(bytes, { needsKey: true }) })),
  lateUrl: dressed((bytes, call) => ({ url: call.serve(bytes, { failures: [404] }) })),
  // 35 seconds on a clock that runs 60 times faster.
  slowUrl: dressed((bytes, call) => ({ url: call.serve(bytes, { waitMs: 35_000 / 60 }) })),
  mislabelled: dressed((bytes, call) => ({ url: call.serve(bytes, { type: 'text/html' }) })),
  awayUrl: dressed((bytes, call) => ({ url: call.serve(bytes, { failures: [503, 503, 503] }) })),
  awayForGoodUrl: dressed((bytes, call) => ({ url: call.serve(bytes, { failures: Array(99).fill(503) }) })),
  expiredUrl: dressed((bytes, call) => ({ url: call.serve(bytes, { failures: Array(9).fill(403) }) })),
  revisedPrompt: dressed(bytes => ({ b64_json: base64(bytes), revised_prompt: '<b>A sunset</b>, revised' })),
  longRevisedPrompt: dressed(bytes => ({ b64_json: base64(bytes), revised_prompt: 'A sunset, again. '.repeat(1800) })),
  echoedKey: dressed((bytes, { request }) => ({
    b64_json: base64(bytes),
    revised_prompt: `A sunset, said ${request.headers.authorization?.replace('Bearer ', '')}`,
  })),
  fewer: dressed(bytes => ({ b64_json: base64(bytes) }), { count: 1 }),
  more: dressed(bytes => ({ b64_json: base64(bytes) }), { count: 2 }),
  wrongSize: dressed(bytes => ({ b64_json: base64(bytes) }), { size: '80x48' }),
  wrongType: dressed(bytes => ({ b64_json: base64(bytes) }), { type: 'jpeg' }),
  webp: dressed(bytes => ({ b64_json: base64(bytes) }), { type: 'webp' }),
  samePictureTwice: async call => {
    const bytes = await picture(call.body.size)
    const data = [{ b64_json: base64(bytes) }, { b64_json: base64(bytes) }]
    sendJson(call.response, 200, { created: 1, data, usage: call.charge(2, [bytes, bytes]) })
  },
  gaps: wrapped(answer => JSON.stringify({ ...answer, data: [answer.data[0], null, answer.data[0], {}] })),
  withoutUsage: wrapped(({ data }) => JSON.stringify({ created: 1, data })),
  zeroUsage: wrapped(({ data }) => JSON.stringify({ data, usage: { output_tokens: 0 } })),
  negativeUsage: wrapped(({ data }) => JSON.stringify({ data, usage: { output_tokens: -5 } })),
  usageInWords: wrapped(({ data }) => JSON.stringify({ data, usage: { output_tokens: '1756' } })),
  plainText: wrapped(answer => JSON.stringify(answer), 'text/plain'),
  keptAlive: wrapped(answer => `\n\n \r\n\uFEFF\n${JSON.stringify(answer)}\n`),
} satisfies Record<string, Behaviour>
