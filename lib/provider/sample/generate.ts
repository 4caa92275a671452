import 'server-only'
import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { outputTokens } from '@/lib/provider/price'
import { defaultPrices, priceOf } from '@/lib/provider/price-table'
import type { Painter } from './painter'
import { chanceOf } from './random'
import type { Asked } from './request'

const largestSeed = 2 ** 31
const charactersPerToken = 4

export type Answer = {
  created: number
  data: { b64_json: string }[]
  usage: { input_tokens: number; output_tokens: number; total_tokens: number }
}

/**
 * The answer to a checked request, after about `delayMs` (± 25 %) or as long as the painting takes. Every request
 * begins at a seed of its own, so that the same prompt gives other pictures, as the real model does.
 * Rejects when `signal` fires; no further picture is begun then.
 */
export const generateAnswer = async (
  asked: Asked,
  painter: Painter,
  delayMs: number,
  signal: AbortSignal,
): Promise<Answer> => {
  const seed = randomInt(largestSeed)
  const delay = wait(delayMs * chanceOf(seed).between(0.75, 1.25), null, { signal })
  const [data] = await Promise.all([paintAll(asked, painter, seed, signal), delay])
  return { created: Math.floor(Date.now() / 1000), data, usage: usageOf(asked) }
}

const paintAll = async (asked: Asked, painter: Painter, seed: number, signal: AbortSignal) => {
  const data: { b64_json: string }[] = []
  const { prompt, width, height, format, compression } = asked
  for (let index = 0; index < asked.n; index++) {
    signal.throwIfAborted()
    const bytes = await painter.paint({ scene: { prompt, width, height, seed: seed + index }, format, compression })
    data.push({ b64_json: Buffer.from(bytes).toString('base64') })
  }
  return data
}

/** Counts as the real API does, medium where the quality is left to it. */
const usageOf = ({ model, prompt, n, width, height, quality }: Asked): Answer['usage'] => {
  const input = Math.ceil(prompt.length / charactersPerToken)
  const price = priceOf(defaultPrices, model)
  const output = price ? n * (outputTokens({ width, height }, quality ?? 'medium', price) ?? 0) : 0
  return { input_tokens: input, output_tokens: output, total_tokens: input + output }
}
