import { type Canvas, canvasOf } from './canvas'
import { type Direction, directionOf } from './direction'
import { finish } from './finish'
import { stampMark } from './mark'
import { type Chance, chanceOf } from './random'
import { paintForest } from './scenes/forest'
import { paintForms } from './scenes/forms'
import { paintIcons } from './scenes/icons'
import { paintInterior } from './scenes/interior'
import { paintPackaging } from './scenes/packaging'
import { paintPattern } from './scenes/pattern'
import { paintPortrait } from './scenes/portrait'
import { paintRidges } from './scenes/ridges'
import { paintSea } from './scenes/sea'
import { paintSkyline } from './scenes/skyline'
import { paintStairs } from './scenes/stairs'
import { paintStillLife } from './scenes/still-life'
import type { Kind } from './vocabulary'

export type Scene = { prompt: string; width: number; height: number; seed: number }

const scenes: Readonly<Record<Kind, (canvas: Canvas, direction: Direction, chance: Chance) => void>> = {
  icons: paintIcons,
  pattern: paintPattern,
  packaging: paintPackaging,
  stairs: paintStairs,
  portrait: paintPortrait,
  skyline: paintSkyline,
  interior: paintInterior,
  sea: paintSea,
  forest: paintForest,
  ridges: paintRidges,
  stillLife: paintStillLife,
  forms: paintForms,
}

/**
 * A sample picture for a prompt: its words choose the subject, the light, the colours and the manner, the seed the
 * composition. The same input gives the same bytes; neighbouring seeds give clearly different pictures.
 * Answers r, g, b per pixel, `width` × `height` × 3 bytes.
 */
export const paintScene = ({ prompt, width, height, seed }: Scene): Uint8Array => {
  const direction = directionOf(prompt)
  const canvas = canvasOf(width, height)
  scenes[direction.kind](canvas, direction, chanceOf(seed))
  const picture = finish(canvas, direction, seed)
  stampMark(picture, width, height)
  return picture
}
