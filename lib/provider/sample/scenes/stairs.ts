import { type Canvas, paint, tinge } from '@/lib/provider/sample/canvas'
import { clamp, mix, rampOf, smooth } from '@/lib/provider/sample/colour'
import type { Direction } from '@/lib/provider/sample/direction'
import { noise } from '@/lib/provider/sample/noise'
import { paletteOf } from '@/lib/provider/sample/palette'
import type { Chance } from '@/lib/provider/sample/random'
import { lengthOf } from '@/lib/provider/sample/shape'

const stepsPerTurn = 22

/** A spiral staircase seen down its well: a logarithmic spiral, one turn per storey. */
export const paintStairs = (canvas: Canvas, direction: Direction, chance: Chance): void => {
  const palette = paletteOf(direction, chance, ['golden', 'studio', 'dusk', 'night'])
  const [centreX, centreY] = [canvas.w * chance.turn([0.5, 0.62, 0.4]), canvas.h * chance.turn([0.52, 0.42, 0.6])]
  const hand = chance.turn([1, -1] as const)
  const pitch = chance.between(0.66, 0.95)
  const turned = chance.between(0, 1)
  const storeys = rampOf([
    mix(palette.light, palette.haze, 0.35),
    palette.haze,
    mix(palette.haze, palette.mid, 0.6),
    palette.mid,
    palette.deep,
  ])
  const rail = mix(palette.accents[0], palette.deep, 0.25)
  const glow = mix(palette.light, palette.accents[1], 0.3)
  paint(canvas, ink => {
    const [dx, dy] = [ink.x - centreX, (ink.y - centreY) * 1.06]
    const radius = lengthOf(dx, dy)
    const angle = (hand * Math.atan2(dy, dx)) / (2 * Math.PI) + turned
    const depth = -Math.log(radius / 1.15 + 0.004) / pitch
    const along = depth + angle
    const storey = along - Math.floor(along)
    const step = angle * stepsPerTurn
    const within = step - Math.floor(step)
    const soft = Math.max(0.02, 1.6 / (canvas.unit * radius))
    storeys(clamp(0.08 + depth * 0.24 + (noise(dx * 0.8, dy * 0.8) - 0.5) * 0.08), ink)
    tread(ink, within, storey, soft)
    tinge(ink, palette.deep, 0.75 * smooth(0.34, 0.62, storey) * smooth(0.98, 0.9, storey))
    tinge(ink, rail, 0.95 * smooth(soft, 0, Math.abs(storey - 0.62) - 0.022))
    const baluster = Math.abs(within - 0.5) - 0.09
    tinge(ink, rail, 0.8 * smooth(soft * 6, 0, baluster) * smooth(0.6, 0.62, storey) * smooth(0.86, 0.84, storey))
    tinge(ink, glow, 0.5 * Math.exp(-radius * 9) + 0.22 * smooth(0.2, -0.6, dy) * smooth(0.5, 0.1, storey))
    return 1
  })
}

/** The front of a step is dark, its edge catches the light. */
const tread = (ink: { r: number; g: number; b: number }, within: number, storey: number, soft: number): void => {
  if (storey > 0.62) return
  const light = 0.8 + 0.32 * within - 0.5 * smooth(soft * 5, 0, within)
  ink.r *= light
  ink.g *= light
  ink.b *= light
}
