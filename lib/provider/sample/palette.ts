import { blend, type Colour, hex, ofPerceived, perceived } from './colour'
import type { Direction } from './direction'
import { looks } from './looks'
import type { Chance } from './random'
import type { Mood } from './vocabulary'

/** The colours of one picture. `sky` runs from the zenith to the horizon, or from the back wall's edge to its light. */
export type Palette = {
  sky: Colour[]
  light: Colour
  haze: Colour
  mid: Colour
  deep: Colour
  accents: [Colour, Colour, Colour]
}

/** Six to nine colours as written in looks.ts: sky … | light haze mid deep | three accents. */
const parse = (line: string): Palette => {
  const [sky = '', body = '', accents = ''] = line.split('|')
  const colours = (part: string) => part.trim().split(/\s+/).map(hex)
  const [light, haze, mid, deep] = colours(body)
  const [first, second, third] = colours(accents)
  if (!light || !haze || !mid || !deep || !first || !second || !third) throw new Error(`Unreadable look: ${line}`)
  return { sky: colours(sky), light, haze, mid, deep, accents: [first, second, third] }
}

/** Picks a look for the mood (or one of `open` when the prompt names none) and steers it to the prompt's colours. */
export const paletteOf = (
  direction: Direction,
  chance: Chance,
  open: readonly [Mood | 'studio', ...(Mood | 'studio')[]],
): Palette => {
  const mood = direction.mood ?? chance.turn(open)
  return steered(parse(chance.turn(looks[mood])), direction.colours)
}

/** A set of studio colours, for things rather than places. */
export const studioPalette = (direction: Direction, chance: Chance): Palette =>
  steered(
    parse(chance.turn(direction.mood === 'neon' || direction.mood === 'night' ? looks.neon : looks.studio)),
    direction.colours,
  )

const steered = (palette: Palette, colours: readonly Colour[]): Palette => {
  const [main, second = main, third = second] = colours
  if (!main || !second || !third) return palette
  return {
    sky: palette.sky.map(colour => towards(colour, main)),
    light: towards(palette.light, second, 0.35),
    haze: towards(palette.haze, main),
    mid: towards(palette.mid, second),
    deep: towards(palette.deep, main),
    accents: [main, second === main ? palette.accents[1] : second, third === main ? palette.accents[2] : third],
  }
}

/** Takes the hue of `anchor` and leans to its chroma and lightness; what was light stays lighter than what was dark. */
const towards = (colour: Colour, anchor: Colour, strength = 1): Colour => {
  const [from, to] = [perceived(colour), perceived(anchor)]
  const midtone = 1 - Math.abs(from.l - 0.55) * 1.3
  const c = blend(from.c, Math.max(to.c * midtone, Math.min(0.03, to.c)), 0.8 * strength)
  const turn = Math.atan2(Math.sin(to.h - from.h), Math.cos(to.h - from.h))
  const kept = Math.max(-0.3, Math.min(0.3, -turn * 0.2))
  return ofPerceived({
    l: blend(from.l, blend(from.l, to.l, 0.3), strength),
    c,
    h: strength === 1 ? to.h + kept : from.h + turn * strength,
  })
}
