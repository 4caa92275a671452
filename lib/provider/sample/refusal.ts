import { nearestLegalSize } from '@/lib/provider/sizes'

/** A refusal as OpenAI words it on the wire. `status` is the HTTP status, the rest is the body's `error`. */
export type Refusal = {
  status: number
  message: string
  type: string
  param: string | null
  code: string | null
  moderation_details?: { moderation_stage: 'input'; categories: string[] }
}

const invalid = (param: string, code: string, message: string): Refusal => ({
  status: 400,
  message,
  type: 'invalid_request_error',
  param,
  code,
})

export const missingParameter = (param: string): Refusal =>
  invalid(param, 'missing_required_parameter', `Missing required parameter: '${param}'.`)

export const unknownParameter = (param: string): Refusal =>
  invalid(param, 'unknown_parameter', `Unknown parameter: '${param}'.`)

export const invalidValue = (param: string, rule: string): Refusal =>
  invalid(param, 'invalid_value', `Invalid value for '${param}': ${rule}`)

export const invalidSize = (asked: string, rule: string, size: { width: number; height: number } | null): Refusal => {
  const nearest = size ? ` The nearest supported size is ${nearestLegalSize(size)}.` : ''
  return invalid('size', 'invalid_value', `Invalid size '${asked}'. ${rule}${nearest}`)
}

export const moderationBlocked = (categories: string[]): Refusal => ({
  status: 400,
  message: `Your request was rejected by the safety system. safety_violations=[${categories.join(', ')}].`,
  type: 'image_generation_user_error',
  param: null,
  code: 'moderation_blocked',
  moderation_details: { moderation_stage: 'input', categories },
})

export const notJson: Refusal = {
  status: 400,
  message: 'We could not parse the JSON body of your request.',
  type: 'invalid_request_error',
  param: null,
  code: null,
}

export const tooLarge: Refusal = { ...notJson, status: 413, message: 'The request body is larger than 1 MB.' }

export const notFound = (method: string, path: string): Refusal => ({
  ...notJson,
  status: 404,
  message: `Invalid URL (${method} ${path}).`,
})

export const brokenServer: Refusal = {
  status: 500,
  message: 'The server had an error while processing your request.',
  type: 'server_error',
  param: null,
  code: 'server_error',
}
