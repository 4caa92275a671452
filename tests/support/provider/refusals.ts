import { type Behaviour, send, sendJson } from './behaviour'

const openAi = (
  message: string,
  code: string | null = null,
  param: string | null = null,
  type = 'invalid_request_error',
) => ({
  error: { message, type, param, code },
})

const refuse =
  (status: number, body: unknown, headers: Record<string, string> = {}): Behaviour =>
  ({ response }) =>
    sendJson(response, status, body, headers)

const page =
  (status: number, title: string): Behaviour =>
  ({ response }) =>
    send(
      response,
      status,
      `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
      {
        'content-type': 'text/html',
      },
    )

const busy = openAi('Rate limit reached.', 'rate_limit_exceeded', null, 'requests')

/** Refusals in the dialects that gateways speak. None of them is charged unless its name says otherwise. */
export const refusals = {
  sizeNotMultiple: refuse(
    400,
    openAi("Invalid size '1000x1000'. Width and height must both be divisible by 16.", 'invalid_value', 'size'),
  ),
  sizeTooSmall: refuse(
    400,
    openAi('Requested resolution is below the current minimum pixel budget.', 'invalid_value', 'size'),
  ),
  sizeTooLarge: refuse(400, openAi('Requested resolution exceeds the current pixel budget.', 'invalid_value')),
  sizeNotListed: refuse(
    400,
    openAi("Invalid value: '512x512'. Supported values are: '1024x1024' and 'auto'.", 'invalid_value', 'size'),
  ),
  unknownQuality: refuse(400, openAi("Unknown parameter: 'quality'.", 'unknown_parameter', 'quality')),
  unknownToolN: refuse(400, openAi("Unknown parameter: 'tools[0].n'.", 'unknown_parameter', 'tools[0].n')),
  transparent: refuse(
    400,
    openAi('Transparent background is not supported for this model.', 'invalid_value', 'background'),
  ),
  moderationInput: refuse(400, {
    error: {
      ...openAi(
        'Your request was rejected by the safety system. safety_violations=[sexual].',
        'moderation_blocked',
        null,
        'image_generation_user_error',
      ).error,
      moderation_details: { moderation_stage: 'input', categories: ['sexual', 'violence'] },
    },
  }),
  moderationUnknown: refuse(400, openAi('Your request was rejected by the safety system.', 'moderation_blocked')),
  moderation403: refuse(403, openAi('Blocked by our moderation.', 'content_policy_violation')),
  moderation422: refuse(422, { detail: 'Your request was rejected by the safety system.' }),
  moderationWrapped: refuse(400, {
    status_code: 400,
    error: openAi('Rejected by the safety system.', 'moderation_blocked').error,
  }),
  wrongKey: refuse(
    401,
    openAi('Incorrect API key provided: sk-test********cret. See your account page.', 'invalid_api_key'),
  ),
  wrongKeyText: refuse(401, { error: 'Unauthorized' }),
  wrongKeyChinese: refuse(401, { msg: '无效的令牌', code: 401 }),
  noCredit: refuse(402, { message: 'Payment required' }),
  unverified: refuse(403, openAi('Your organization must be verified to use the model `gpt-image-2`.')),
  region: refuse(
    403,
    openAi(
      'Country, region, or territory not supported',
      'unsupported_country_region_territory',
      null,
      'request_forbidden',
    ),
  ),
  tokenGroup: refuse(403, { error: { message: '该令牌分组已被禁用', type: 'new_api_error' } }),
  cloudflare1010: page(403, 'Access denied | error 1010'),
  notFound: ({ response }) => send(response, 404, ''),
  modelNotFound: refuse(404, openAi('The model `gpt-image-9` does not exist.', 'model_not_found', 'model')),
  tooLarge: page(413, '413 Request Entity Too Large'),
  listed: refuse(422, { detail: [{ loc: ['body', 'size'], msg: 'value is not a valid size', type: 'value_error' }] }),
  errors: refuse(400, { errors: [{ message: 'prompt is too long' }] }),
  moved: ({ response }) => send(response, 308, '', { location: 'http://localhost:9/v1/images/generations' }),
  quota: refuse(
    429,
    openAi(
      'You exceeded your current quota, please check your plan and billing details.',
      'insufficient_quota',
      null,
      'insufficient_quota',
    ),
  ),
  saturated: refuse(
    429,
    openAi('The upstream is saturated, please try again later.', null, null, 'insufficient_quota'),
  ),
  validation429: refuse(429, openAi("Invalid size '1000x1000'.", 'invalid_value', 'size')),
  busySeconds: refuse(429, busy, { 'retry-after': '30' }),
  busyMs: refuse(429, busy, { 'retry-after-ms': '1500', 'retry-after': '30' }),
  busyInWords: refuse(429, openAi('Rate limit reached. Please try again in 12s.', 'rate_limit_exceeded')),
  busyForAnHour: refuse(429, busy, { 'retry-after': '3600' }),
  busyWithoutHint: refuse(429, busy),
  busyForGood: refuse(429, busy, { 'x-should-retry': 'false' }),
  noChannel: refuse(
    503,
    openAi('No available channel for model gpt-image-2 under group default', 'model_not_found', null, 'new_api_error'),
  ),
} satisfies Record<string, Behaviour>

/** A redirect of the paid request itself. */
export const movedForGood: Behaviour = ({ response }) =>
  send(response, 301, '', { location: 'http://localhost:9/v1/images/generations' })

const httpDate = (ms: number): string => new Date(ms).toUTCString()

/** Every way to say "try again later", and some that say nothing. `waitMs` is what a client may make of it. */
export const busyForms: Record<string, { behaviour: Behaviour; waitMs: number | null }> = {
  seconds: { behaviour: refuse(429, busy, { 'retry-after': '30' }), waitMs: 30_000 },
  'milliseconds before seconds': { behaviour: refusals.busyMs, waitMs: 2_000 },
  'a date': {
    behaviour: call => refuse(429, busy, { 'retry-after': httpDate(Date.now() + 20_000) })(call),
    waitMs: 20_000,
  },
  words: { behaviour: refusals.busyInWords, waitMs: 12_000 },
  'minutes and seconds in words': {
    behaviour: refuse(429, openAi('Please try again in 0m45s.', 'rate_limit_exceeded')),
    waitMs: 45_000,
  },
  nothing: { behaviour: refusals.busyWithoutHint, waitMs: 2_000 },
  'a negative number': { behaviour: refuse(429, busy, { 'retry-after': '-1' }), waitMs: 2_000 },
  zero: { behaviour: refuse(429, busy, { 'retry-after': '0' }), waitMs: 2_000 },
  soon: { behaviour: refuse(429, busy, { 'retry-after': 'soon' }), waitMs: 2_000 },
  'a number beyond all numbers': { behaviour: refuse(429, busy, { 'retry-after': '1e99' }), waitMs: 2_000 },
  'a saturated upstream, called a quota': { behaviour: refusals.saturated, waitMs: 2_000 },
  'an hour': { behaviour: refusals.busyForAnHour, waitMs: null },
  'do not come back': { behaviour: refusals.busyForGood, waitMs: null },
}

/** Answers after which nobody can say whether the work was done; this provider did it. */
const afterWork =
  (behaviour: Behaviour): Behaviour =>
  call => {
    call.charge(call.body.n ?? 1)
    return behaviour(call)
  }

export const ambiguities = {
  broken: afterWork(refuse(500, openAi('The server had an error.', 'server_error'))),
  badGateway: afterWork(page(502, '502 Bad Gateway')),
  gatewayTimeout: afterWork(page(504, '504 Gateway Time-out')),
  cloudflareTimeout: afterWork(page(524, 'wisgate.ai | 524: A timeout occurred')),
  requestTimeout: afterWork(page(408, '408 Request Time-out')),
  cloudflare520: afterWork(page(520, 'wisgate.ai | 520: Web server is returning an unknown error')),
  cloudflare521: afterWork(page(521, 'wisgate.ai | 521: Web server is down')),
  cloudflare522: afterWork(page(522, 'wisgate.ai | 522: Connection timed out')),
  cloudflare523: afterWork(page(523, 'wisgate.ai | 523: Origin is unreachable')),
  conflict: afterWork(refuse(409, { message: 'conflict' })),
  moderationOutput: afterWork(
    refuse(400, {
      error: { code: 'moderation_blocked', message: 'Blocked.', moderation_details: { moderation_stage: 'output' } },
    }),
  ),
} satisfies Record<string, Behaviour>
