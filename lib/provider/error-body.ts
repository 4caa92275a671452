import 'server-only'
import { fieldsOf } from './fields'

/** What a refusal says, whatever dialect it came in. Empty strings where it says nothing. */
export type ErrorBody = {
  code: string
  type: string
  param: string
  message: string
  /** Moderation: where it was stopped ("input", "output") and why. */
  stage: string
  categories: string[]
  /** A status within the body, as some gateways wrap the true one. */
  status: number | null
  isHtml: boolean
}

type Fields = ReturnType<typeof fieldsOf>

/**
 * Reads `{error:{…}}`, `{error:"…"}`, `{message}`, `{msg,code}`, `{detail:[…]}`, `{errors:[…]}`, `{status_code,error}`
 * where the inner error may be JSON in a string, numeric codes, HTML and plain text. Never throws.
 */
export function readErrorBody(text: string): ErrorBody {
  const trimmed = text.trim()
  const parsed = asJson(trimmed)
  if (parsed === undefined) return { ...silent, ...plainText(trimmed) }
  return errorOf(parsed)
}

/** Whether a body that came with status 200 is an error all the same. */
export const isErrorBody = (body: unknown): boolean => {
  const fields = fieldsOf(body)
  return [fields.error, fields.errors, fields.detail, fields.message, fields.msg, fields.status_code].some(Boolean)
}

const silent: ErrorBody = {
  code: '',
  type: '',
  param: '',
  message: '',
  stage: '',
  categories: [],
  status: null,
  isHtml: false,
}

function errorOf(body: unknown): ErrorBody {
  const outer = fieldsOf(Array.isArray(body) ? body[0] : body)
  const inner = innermost(outer)
  const message = words(inner.message ?? inner.msg ?? inner.error_message ?? inner.detail ?? inner.error ?? inner.title)
  return {
    ...silent,
    code: words(inner.code ?? outer.code).toLowerCase(),
    type: words(inner.type ?? outer.type).toLowerCase(),
    param: words(inner.param) || place(inner.loc),
    message,
    ...moderationOf(inner, message),
    status: asStatus(outer.status_code ?? outer.status ?? outer.code),
  }
}

/** Gateways wrap the error of the one behind them; nobody has been seen to do it more often. */
const deepestWrap = 5

/** The object that holds the sentence: the error, the first of several, or the body itself. */
function innermost(outer: Fields, depth = 0): Fields {
  for (const held of [outer.error, outer.errors, outer.detail]) {
    const first = Array.isArray(held) ? held[0] : held
    const unwrapped = typeof first === 'string' ? (asJson(first) ?? first) : first
    if (typeof unwrapped === 'string') return { ...outer, message: unwrapped }
    const fields = fieldsOf(unwrapped)
    if (Object.keys(fields).length > 0)
      return fields.error && depth < deepestWrap ? innermost(fields, depth + 1) : fields
  }
  return outer
}

function moderationOf(inner: Fields, message: string): Pick<ErrorBody, 'stage' | 'categories'> {
  const details = fieldsOf(inner.moderation_details ?? inner.moderation ?? inner.details ?? inner.innererror)
  const listed = inner.categories ?? details.categories ?? details.moderation_categories
  // OpenAI also writes them into the sentence: "safety_violations=[sexual, violence]".
  const written = /safety_violations=\[([^\]]*)\]/.exec(message)?.[1]?.split(',') ?? []
  const categories = Array.isArray(listed) ? listed.map(words) : flagged(fieldsOf(listed))
  return {
    stage: words(inner.stage ?? inner.moderation_stage ?? details.stage ?? details.moderation_stage).toLowerCase(),
    categories: [...categories, ...written].map(category => category.trim()).filter(category => category !== ''),
  }
}

const flagged = (categories: Fields): string[] => Object.keys(categories).filter(name => categories[name] === true)

function plainText(text: string): Pick<ErrorBody, 'message' | 'isHtml'> {
  if (!/^<(?:!doctype|html|head|body|center|\?xml)/i.test(text)) return { message: text, isHtml: false }
  const page = text.slice(0, 20_000)
  const title = /<title[^<>]*>([^<]*)/i.exec(page)?.[1]?.trim()
  const visible = page.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ').replace(/<[^<>]*>/g, ' ')
  return { message: title || visible.replace(/\s+/g, ' ').trim(), isHtml: true }
}

/** The last name of a validation path: `["body","size"]` → `size`. */
const place = (path: unknown): string =>
  Array.isArray(path) ? words(path.findLast(part => typeof part === 'string')) : ''

const asStatus = (value: unknown): number | null => {
  const status = Number(value)
  return Number.isInteger(status) && status >= 400 && status <= 599 ? status : null
}

const words = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : value ? written(value) : ''

/** Brackets within brackets, thousands deep, can be read but not written. */
function written(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    return ''
  }
}

function asJson(text: string): unknown {
  if (!/^[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
