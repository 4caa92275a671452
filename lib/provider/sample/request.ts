import { backgrounds, formats, type ImageFormat, type Quality, qualities } from '@/lib/provider/choices'
import { defaultSizeRule } from '@/lib/provider/models'
import { parseSize } from '@/lib/provider/sizes'
import {
  invalidSize,
  invalidValue,
  missingParameter,
  moderationBlocked,
  notJson,
  type Refusal,
  unknownParameter,
} from './refusal'

/** A generation request, checked. Pixels; `compression` is a percentage, null where nothing was asked. */
export type Asked = {
  model: string
  prompt: string
  n: number
  width: number
  height: number
  quality: Quality | null
  format: ImageFormat
  compression: number | null
}

export type Read = { ok: true; asked: Asked } | { ok: false; refusal: Refusal }

type Body = Readonly<Record<string, unknown>>
type Check = (body: Body) => Refusal | null

const longestPrompt = 32_000
const mostImages = 10

/** Reads a request as strictly as the real API does; the first rule it breaks is its refusal. */
export const readRequest = (text: string): Read => {
  const body = jsonObject(text)
  if (!body) return { ok: false, refusal: notJson }
  for (const check of checks) {
    const refusal = check(body)
    if (refusal) return { ok: false, refusal }
  }
  return { ok: true, asked: askedIn(body) }
}

const jsonObject = (text: string): Body | null => {
  try {
    const parsed: unknown = JSON.parse(text)
    return isBody(parsed) ? parsed : null
  } catch {
    return null
  }
}

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value)

const known = ['model', 'prompt', 'n', 'size', 'quality', 'background', 'output_format', 'output_compression', 'user']

const modelCheck: Check = ({ model }) => (typeof model === 'string' && model !== '' ? null : missingParameter('model'))

const promptCheck: Check = ({ prompt }) => {
  if (typeof prompt !== 'string' || prompt === '') return missingParameter('prompt')
  if (prompt.length > longestPrompt) return invalidValue('prompt', `at most ${longestPrompt} characters.`)
  const categories = categoriesOf(prompt)
  return categories.length > 0 ? moderationBlocked(categories) : null
}

/** Just enough words that a person can see what a refusal looks like without spending anything. */
const unsafe = { violence: /\b(gore|gory|beheading|dismembered)\b/i, sexual: /\b(nsfw|pornographic)\b/i }

const categoriesOf = (prompt: string): string[] =>
  Object.entries(unsafe).flatMap(([category, words]) => (words.test(prompt) ? [category] : []))

const imagesCheck: Check = ({ n }) =>
  n === undefined || isWhole(n, 1, mostImages)
    ? null
    : invalidValue('n', `an integer from 1 to ${mostImages} is expected.`)

const sizeCheck: Check = ({ size }) => {
  if (size === undefined || size === 'auto') return null
  const pixels = typeof size === 'string' && /^\d+x\d+$/.test(size) ? parseSize(size) : null
  if (!pixels) return invalidSize(String(size), "Expected 'auto' or WIDTHxHEIGHT.", null)
  const [short, long] = [Math.min(pixels.width, pixels.height), Math.max(pixels.width, pixels.height)]
  const { step, longestEdge, ratio, mostArea } = defaultSizeRule
  const refuse = (rule: string) => invalidSize(String(size), rule, pixels)
  if (short % step || long % step) return refuse(`Width and height must be divisible by ${step}.`)
  if (long > longestEdge) return refuse(`The longest edge must be at most ${longestEdge} pixels.`)
  if (long > short * ratio) return refuse(`The aspect ratio must be at most ${ratio}:1.`)
  if (long * short > mostArea) return refuse(`At most ${mostArea} pixels are supported.`)
  return null
}

const choiceCheck =
  (param: string, choices: readonly string[]): Check =>
  body => {
    const chosen = body[param]
    if (chosen === undefined || (typeof chosen === 'string' && choices.includes(chosen))) return null
    return invalidValue(param, `one of ${choices.join(', ')} is expected.`)
  }

const compressionCheck: Check = ({ output_compression: share }) =>
  share === undefined || isWhole(share, 0, 100)
    ? null
    : invalidValue('output_compression', 'an integer from 0 to 100 is expected.')

const checks: readonly Check[] = [
  body => Object.keys(body).flatMap(name => (known.includes(name) ? [] : [unknownParameter(name)]))[0] ?? null,
  modelCheck,
  promptCheck,
  imagesCheck,
  sizeCheck,
  choiceCheck('quality', ['auto', ...qualities]),
  choiceCheck('background', backgrounds),
  choiceCheck('output_format', formats),
  compressionCheck,
]

const isWhole = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most

const askedIn = (body: Body): Asked => ({
  model: String(body.model),
  prompt: String(body.prompt),
  n: typeof body.n === 'number' ? body.n : 1,
  ...(parseSize(String(body.size)) ?? { width: 1024, height: 1024 }),
  quality: qualities.find(quality => quality === body.quality) ?? null,
  format: formats.find(format => format === body.output_format) ?? 'png',
  compression: typeof body.output_compression === 'number' ? body.output_compression : null,
})
