import { type Behaviour, type Call, send, sendJson } from './behaviour'
import { picture, pngDeclaring } from './pictures'

/** A 200 that was charged for one picture and carries `body`. */
const delivered =
  (body: (call: Call) => unknown): Behaviour =>
  async call => {
    call.charge(1)
    sendJson(call.response, 200, await body(call))
  }

const oneBase64 = (bytes: Uint8Array | string) => ({ data: [{ b64_json: Buffer.from(bytes).toString('base64') }] })
const oneUrl = (url: string) => ({ data: [{ url }] })

/** A 200 that holds no usable picture. */
export const disappointments = {
  emptyList: delivered(() => ({ created: 1, data: [] })),
  nullList: delivered(() => ({ created: 1, data: null })),
  emptyObject: delivered(() => ({})),
  allMissing: delivered(() => ({ created: 1, data: [null, {}, { url: '', b64_json: null }] })),
  hello: delivered(() => oneBase64('hello')),
  truncatedPng: delivered(async ({ body }) => oneBase64((await picture(body.size)).subarray(0, 60))),
  svgWithScript: delivered(() => oneBase64('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')),
  withoutPixels: delivered(async () => oneBase64(await pngDeclaring(0, 0))),
  bomb: delivered(async () => oneBase64(await pngDeclaring(30_000, 30_000))),
  queuedTask: delivered(() => ({ task_id: 'task-1', status: 'queued' })),
  chatCompletion: delivered(() => ({
    object: 'chat.completion',
    choices: [{ message: { role: 'assistant', content: 'Here is your picture.' } }],
    usage: { prompt_tokens: 9, completion_tokens: 7 },
  })),
  htmlAsPicture: delivered(({ serve }) =>
    oneUrl(serve(Buffer.from('<!doctype html><p>expired'), { type: 'text/html' })),
  ),
  expired: delivered(async ({ serve }) => oneUrl(serve(await picture(), { failures: Array(9).fill(403) }))),
  gone: delivered(async ({ serve }) => oneUrl(serve(await picture(), { failures: Array(9).fill(404) }))),
  redirectLoop: delivered(async ({ serve }) => oneUrl(serve(await picture(), { location: '?again' }))),
  fileTooLarge: delivered(async ({ serve }) => oneUrl(serve(await picture(), { length: 300 * 1024 * 1024 }))),
  endlessFile: delivered(async ({ serve }) => oneUrl(serve(await picture(), { length: Number.POSITIVE_INFINITY }))),
  neverServed: delivered(async ({ serve }) => oneUrl(serve(await picture(), { waitMs: 3_600_000 }))),
  emptyPicture: delivered(({ serve }) => oneUrl(serve(new Uint8Array()))),
  errorInside: ({ response }) =>
    sendJson(response, 200, { error: { message: 'upstream error', type: 'upstream_error', code: 'upstream_error' } }),
  moderationInside: ({ response }) =>
    sendJson(response, 200, {
      status_code: 400,
      error: JSON.stringify({ error: { code: 'moderation_blocked', message: 'Blocked.' } }),
    }),
  loginPage: ({ response }) =>
    send(response, 200, '<!DOCTYPE html><html><head><title>Sign in</title></head></html>', {
      'content-type': 'text/html',
    }),
  cutShort: call => {
    call.charge(1)
    send(call.response, 200, '{"created":1,"data":[{"b64_json":"iVBORw0KG', { 'content-type': 'application/json' })
  },
} satisfies Record<string, Behaviour>

/** One picture, at an address of the test's choosing. */
export const pictureAt = (url: string): Behaviour => delivered(() => oneUrl(url))

/** One picture at the provider's own origin, which redirects to an address of the test's choosing. */
export const redirectTo = (location: string): Behaviour =>
  delivered(async ({ serve }) => oneUrl(serve(await picture(), { location })))
