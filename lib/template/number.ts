import type { Field } from './schema'

type Bounds = Pick<Field, 'min' | 'max' | 'step'>

/** A number as it is typed, in digits with a point; null for anything else. */
export function readNumber(text: string): number | null {
  const value = /^\s*-?\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(value) ? value : null
}

/** Whether only whole numbers are asked for. */
export const isWhole = ({ min = 0, step }: Bounds): boolean =>
  step !== undefined && Number.isInteger(step) && Number.isInteger(min)

/** Why a number is not one that the field takes, as the middle of "It must be …, not this."; null when it is. */
export function numberAsked(bounds: Bounds, typed: string): string | null {
  const value = readNumber(typed)
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = bounds
  const kind = `a ${isWhole(bounds) ? 'whole ' : ''}number${rangeWords(bounds)}`
  if (value === null || value < min || value > max) return kind
  const nearest = nearestSteps(bounds, value)
  if (nearest.includes(value)) return null
  return bounds.step === 1 && isWhole(bounds) ? kind : nearest.join(' or ')
}

/** "from 1 to 10", "of 1 or more", "of at most 10", with a space before; nothing without bounds. */
export function rangeWords({ min, max }: Bounds): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`
  if (min !== undefined) return ` of ${min} or more`
  return max === undefined ? '' : ` of at most ${max}`
}

/** The possible numbers next to this one: itself, or the one below and the one above within the bounds. */
function nearestSteps({ min, max = Number.POSITIVE_INFINITY, step }: Bounds, value: number): number[] {
  if (!step || step <= 0) return [value]
  const start = min ?? 0
  const steps = (value - start) / step
  if (Math.abs(steps - Math.round(steps)) < 1e-6) return [value]
  return [Math.floor(steps), Math.ceil(steps)].map(count => tidy(start + count * step)).filter(near => near <= max)
}

/** The number an arrow key leads to, as it is typed. */
export function stepped(bounds: Bounds, typed: string, direction: 1 | -1): string {
  const { min, max = Number.POSITIVE_INFINITY, step = 1 } = bounds
  const value = readNumber(typed)
  if (value === null) return String(min ?? (max < 0 ? max : 0))
  const [below, above = below] = nearestSteps({ ...bounds, step }, value)
  const isBetween = below !== undefined && below !== value
  const next = isBetween ? (direction === 1 ? above : below) : tidy(value + direction * step)
  return String(Math.min(Math.max(next ?? value, min ?? Number.NEGATIVE_INFINITY), max))
}

/** Without the traces of binary fractions: 0.1 + 0.2 is 0.3. */
const tidy = (value: number): number => Number(value.toPrecision(12))
