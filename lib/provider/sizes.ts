import { defaultSizeRule, modelInfo, type SizeRule } from './models'

export type Size = { width: number; height: number }
export type OfferedSize = { size: string; group: 'Square' | 'Landscape' | 'Portrait' | '2K' | '4K' }
export type SizeProblem = { kind: 'error' | 'warning'; message: string; nearest: string | null }

export const defaultSize = '1024x1024'

// Large enough that a square stays a square however far it has to grow.
const shapeWeight = 64

/** What the select offers, in its order: the three of WisGate's guide, then wider, taller and larger. */
export const offeredSizes: readonly OfferedSize[] = [
  { size: defaultSize, group: 'Square' },
  { size: '512x512', group: 'Square' },
  { size: '256x256', group: 'Square' },
  { size: '1536x1024', group: 'Landscape' },
  { size: '1024x1536', group: 'Portrait' },
  { size: '2048x2048', group: '2K' },
  { size: '2048x1152', group: '2K' },
  { size: '1152x2048', group: '2K' },
  { size: '3840x2160', group: '4K' },
  { size: '2160x3840', group: '4K' },
]

/** Pixels from `WxH` or `W×H`, spaces allowed; null for anything else, `auto` included. */
export function parseSize(text: string): Size | null {
  const match = /^\s*(\d{1,6})\s*[x×*]\s*(\d{1,6})\s*$/i.exec(text)
  const [width, height] = [Number(match?.[1]), Number(match?.[2])]
  return width > 0 && height > 0 ? { width, height } : null
}

/** A size as people read it: `1024 × 1024`, `Automatic`. */
export const sizeWords = (text: string): string => {
  const size = parseSize(text)
  return size ? `${size.width} × ${size.height}` : text === 'auto' ? 'Automatic' : text
}

/** A size as the provider spells it: `1024x1024`. */
export const sizeText = ({ width, height }: Size): string => `${width}x${height}`

/**
 * What stands in the way of a size, null when nothing does. Too few pixels is a warning only: WisGate's own guide
 * offers 256x256 and 512x512 while OpenAI's rule refuses them, so the answer decides.
 * @param model a model id; for one we do not know every rule is a warning without a suggestion
 */
export function sizeProblem(text: string, model: string): SizeProblem | null {
  if (text.trim().toLowerCase() === 'auto') return null
  const size = parseSize(text)
  if (!size)
    return { kind: 'error', message: 'Write the size as width x height, for example 1024x1024.', nearest: null }
  const known = modelInfo(model)
  const rule = known?.sizes ?? defaultSizeRule
  const message = brokenRule(size, rule)
  if (message) return known ? { kind: 'error', message, nearest: nearestLegalSize(size, rule) } : warning(message, null)
  return isTooSmall(size, rule)
    ? warning(
        `Small and quick, but some providers refuse less than ${count(rule.leastArea)} pixels.`,
        known ? nearestLegalSize(size, rule) : null,
      )
    : null
}

/**
 * The size within the rule that is closest in shape and then in area, as `WxH`. Both are compared as logarithms, so
 * that halving counts as much as doubling. Tries every size there is (57,600 for gpt-image-2, about 2 ms):
 * scaling and rounding leaves the rule at its corners.
 */
export function nearestLegalSize(size: Size, rule: SizeRule = defaultSizeRule): string {
  let best = { size: defaultSize, distance: Number.POSITIVE_INFINITY }
  for (let width = rule.step; width <= rule.longestEdge; width += rule.step) {
    const wider = Math.log(width / size.width)
    for (let height = rule.step; height <= rule.longestEdge; height += rule.step) {
      const taller = Math.log(height / size.height)
      const distance = shapeWeight * (wider - taller) ** 2 + (wider + taller) ** 2
      const isBetter = distance < best.distance && isLegal({ width, height }, rule)
      if (isBetter) best = { size: sizeText({ width, height }), distance }
    }
  }
  return best.size
}

/** What breaks a rule, and the sentence for it. */
const breaches: readonly [(size: Size, rule: SizeRule) => boolean, (rule: SizeRule) => string][] = [
  [
    ({ width, height }, { step }) => (width % step) + (height % step) > 0,
    rule => `Width and height must be multiples of ${rule.step}.`,
  ],
  [
    ({ width, height }, { longestEdge }) => Math.max(width, height) > longestEdge,
    rule => `The longer edge may have ${count(rule.longestEdge)} pixels at most.`,
  ],
  [
    ({ width, height }, { ratio }) => Math.max(width, height) > ratio * Math.min(width, height),
    rule => `The longer edge may be ${rule.ratio} times the shorter one at most.`,
  ],
  [
    ({ width, height }, { mostArea }) => width * height > mostArea,
    rule => `A picture may have ${count(rule.mostArea)} pixels at most.`,
  ],
]

const isLegal = (size: Size, rule: SizeRule): boolean =>
  !isTooSmall(size, rule) && !breaches.some(([isBroken]) => isBroken(size, rule))

/** All that is broken, so that the suggestion beside it explains itself. */
const brokenRule = (size: Size, rule: SizeRule): string | null =>
  breaches
    .filter(([isBroken]) => isBroken(size, rule))
    .map(([, sentence]) => sentence(rule))
    .join(' ') || null

const isTooSmall = ({ width, height }: Size, rule: SizeRule): boolean => width * height < rule.leastArea

const warning = (message: string, nearest: string | null): SizeProblem => ({ kind: 'warning', message, nearest })

const count = (pixels: number): string => pixels.toLocaleString('en-US')
