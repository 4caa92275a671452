import 'server-only'

const mask = '[key]'
const shortestEcho = 6

// Keys by their look, for keys that are not ours: bearer tokens, sk-…, and echoes like "abcd****wxyz".
const keyShapes = [/\bbearer\s+[^\s"',;<>]+/gi, /\bsk-[\w.…*-]{3,}/g, /[\w-]*(?:\*{3,}|…{2,}|•{3,})[\w-]*/g]

const longEnough = (secrets: readonly string[]): string[] => secrets.filter(secret => secret.length >= shortestEcho)

/** A text of which nothing else may be changed, with every whole secret masked. */
export const maskSecrets = (text: string, secrets: readonly string[]): string =>
  longEnough(secrets).reduce((kept, secret) => kept.replaceAll(secret, mask), text)

/**
 * Text that may be shown and logged: every secret, every part of one that begins or ends it, and everything shaped
 * like a key is masked. Providers quote keys in refusals, whole or in part.
 */
export function redact(text: string, secrets: readonly string[]): string {
  const known = longEnough(secrets)
  const withoutShapes = keyShapes.reduce((kept, shape) => kept.replace(shape, mask), maskSecrets(text, secrets))
  if (known.length === 0) return withoutShapes
  return withoutShapes.replace(/[\w-]{6,}/g, word => (known.some(secret => isEcho(word, secret)) ? mask : word))
}

const isEcho = (word: string, secret: string): boolean =>
  secret.includes(word) ||
  word.includes(secret.slice(0, shortestEcho * 2)) ||
  word.includes(secret.slice(-shortestEcho * 2))

/** What a provider said, fit for *Details*: redacted, on one line, at most 600 characters. */
export const detailOf = (text: string, secrets: readonly string[]): string =>
  clip(redact(text.slice(0, 4_000), secrets).replace(/\s+/g, ' ').trim(), 600)

/** At most `length` characters, with an ellipsis where something was cut; never half an emoji. */
export function clip(text: string, length: number): string {
  const characters = Array.from(text)
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`
}
