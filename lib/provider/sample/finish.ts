import type { Canvas } from './canvas'
import { clamp } from './colour'
import type { Direction } from './direction'
import { bloom } from './finishes/bloom'
import { type Development, develop } from './finishes/develop'
import { flatten } from './finishes/flat'
import { dab } from './finishes/oil'
import { sketch } from './finishes/pencil'
import { enlargePixels } from './finishes/pixels'
import { printInks } from './finishes/risograph'
import { bleed } from './finishes/watercolour'
import type { Manner } from './vocabulary'

/** Grain is a share of full scale (standard deviation). It also hides banding; PNG size sets its upper limit. */
const developments: Readonly<Record<Manner, Development>> = {
  photo: { grain: 0.009, vignette: 0.16, contrast: 0.22, warmth: 0 },
  film: { grain: 0.021, vignette: 0.24, contrast: 0.3, warmth: 0.035 },
  mono: { grain: 0.018, vignette: 0.22, contrast: 0.45, warmth: 0 },
  flat: { grain: 0, vignette: 0, contrast: 0, warmth: 0 },
  pixels: { grain: 0, vignette: 0, contrast: 0.2, warmth: 0 },
  watercolour: { grain: 0.006, vignette: 0, contrast: 0, warmth: 0 },
  oil: { grain: 0.004, vignette: 0.1, contrast: 0.25, warmth: 0.01 },
  risograph: { grain: 0.01, vignette: 0, contrast: 0, warmth: 0 },
  pencil: { grain: 0.008, vignette: 0, contrast: 0, warmth: 0 },
}

const media: Partial<Record<Manner, (canvas: Canvas, direction: Direction, seed: number) => void>> = {
  flat: flatten,
  watercolour: bleed,
  oil: dab,
  risograph: printInks,
  pencil: sketch,
  pixels: enlargePixels,
}

/** Turns painted light into bytes in the manner the prompt asked for. */
export const finish = (canvas: Canvas, direction: Direction, seed: number): Uint8Array => {
  const manner = mannerFor(direction)
  if (manner === 'photo' || manner === 'film') bloom(canvas, direction.mood === 'neon' ? 0.5 : 0.28)
  if (direction.isMono) drainColour(canvas)
  if (!isInk(direction)) media[manner]?.(canvas, direction, seed)
  return develop(canvas, developments[manner], seed)
}

/** Ornament and icons are flat ink already, and a pack's print is not the photograph's: those manners are theirs. */
const mannerFor = ({ kind, manner }: Direction): Manner => {
  const isPrint = manner === 'photo' || manner === 'flat' || manner === 'risograph' || manner === 'pencil'
  if (isPrint && kind === 'packaging') return 'photo'
  return isPrint && (kind === 'icons' || kind === 'pattern') ? 'flat' : manner
}

/** Banding would only spoil the edges of what is flat from the start. */
const isInk = (direction: Direction): boolean =>
  (direction.kind === 'icons' || direction.kind === 'pattern') && mannerFor(direction) === 'flat'

const drainColour = ({ pixels }: Canvas): void => {
  for (let at = 0; at < pixels.length; at += 3) {
    const luma = clamp(0.3 * (pixels[at] ?? 0) + 0.55 * (pixels[at + 1] ?? 0) + 0.15 * (pixels[at + 2] ?? 0))
    pixels[at] = luma * 1.01
    pixels[at + 1] = luma
    pixels[at + 2] = luma * 0.985
  }
}
