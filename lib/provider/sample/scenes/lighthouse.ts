import { type Area, type Canvas, dip, paint, tinge } from '@/lib/provider/sample/canvas'
import { clamp, mix, smooth } from '@/lib/provider/sample/colour'
import { noise } from '@/lib/provider/sample/noise'
import type { Palette } from '@/lib/provider/sample/palette'
import { box, coverage, lengthOf, outline, union } from '@/lib/provider/sample/shape'
import { glow } from '@/lib/provider/sample/wash'

/** Where the tower stands and how high it is; `seaward` is the direction of the open water. */
type Site = { x: number; foot: number; size: number; seaward: 1 | -1; pixel: number; area: Area }

/** A banded tower with its lamp lit, on a headland that falls to the water on the open side. */
export const paintLighthouse = (canvas: Canvas, palette: Palette, isLeft: boolean, horizon: number): void => {
  const size = 0.34 * Math.min(1.3, Math.max(1, canvas.h))
  const x = canvas.w * (isLeft ? 0.27 : 0.73)
  const foot = horizon + 0.01
  const area = { left: 0, top: foot - size * 1.2, right: canvas.w, bottom: foot + size * 0.4 }
  const site: Site = { x, foot, size, seaward: isLeft ? 1 : -1, pixel: 1.2 / canvas.unit, area }
  paintTower(canvas, palette, site)
  paintHeadland(canvas, palette, site)
  lightLamp(canvas, palette, site)
}

const at = ({ x, foot, size }: Site, dx: number, dy: number): [number, number] => [x + dx * size, foot - dy * size]

const paintTower = (canvas: Canvas, palette: Palette, site: Site): void => {
  const { x, foot, size, seaward, pixel } = site
  const tower = outline([at(site, -0.115, -0.1), at(site, 0.115, -0.1), at(site, 0.07, 0.76), at(site, -0.07, 0.76)])
  const iron = union(
    box(...at(site, 0, 0.77), 0.1 * size, 0.014 * size),
    outline([at(site, -0.075, 0.89), at(site, 0.075, 0.89), at(site, 0, 0.98)]),
    box(...at(site, 0, 0.99), 0.006 * size, 0.03 * size),
  )
  const wall = mix(palette.light, palette.haze, 0.2)
  paint(
    canvas,
    ink => {
      dip(ink, Math.floor((foot - ink.y) / size / 0.152) % 2 ? palette.accents[0] : wall)
      tinge(ink, palette.deep, 0.55 * smooth(0.05, -0.11, ((ink.x - x) / size) * seaward))
      return coverage(tower(ink.x, ink.y), pixel)
    },
    site.area,
  )
  paint(
    canvas,
    ink => {
      dip(ink, palette.deep)
      return coverage(iron(ink.x, ink.y), pixel)
    },
    site.area,
  )
}

const paintHeadland = (canvas: Canvas, palette: Palette, { x, foot, size, seaward }: Site): void => {
  const rock = mix(palette.deep, palette.mid, 0.35)
  const lit = mix(rock, palette.light, 0.4)
  const grass = mix(palette.mid, palette.deep, 0.25)
  const water = foot + size * 0.3
  paint(
    canvas,
    ink => {
      const along = ((ink.x - x) / size) * seaward
      const top = foot - size * (0.08 - 0.06 * along - 0.42 * smooth(0.2, 0.85, along) + 0.05 * noise(ink.x * 1.7, 0.3))
      const below = ink.y - top
      const cover =
        clamp(below * canvas.unit + 0.5) * smooth(water + 0.003, water - 0.003, ink.y + 0.01 * noise(ink.x * 3, 1))
      if (cover <= 0) return 0
      dip(ink, rock)
      const relief = noise(ink.x * 1.4, ink.y * 3.2) - noise(ink.x * 1.4 + 0.01 * seaward, ink.y * 3.2 - 0.008)
      tinge(ink, relief > 0 ? lit : palette.deep, clamp(Math.abs(relief) * 10))
      tinge(ink, grass, smooth(0.09, 0.01, below + 0.05 * noise(ink.x * 3, ink.y * 3)))
      return cover
    },
    { left: 0, top: foot - size * 0.4, right: canvas.w, bottom: water + 0.01 },
  )
}

const lightLamp = (canvas: Canvas, palette: Palette, site: Site): void => {
  const [lampX, lampY] = at(site, 0, 0.835)
  const lamp = box(lampX, lampY, 0.048 * site.size, 0.06 * site.size, 0.01 * site.size)
  paint(
    canvas,
    ink => {
      dip(ink, mix(palette.light, palette.accents[1], 0.3))
      return coverage(lamp(ink.x, ink.y), site.pixel)
    },
    { left: lampX - 0.1, top: lampY - 0.1, right: lampX + 0.1, bottom: lampY + 0.1 },
  )
  glow(
    canvas,
    ink => {
      const away = Math.abs(ink.x - lampX) + 0.001
      const dy = ink.y - lampY
      dip(ink, palette.light)
      const beam = smooth(0.1, 0.02, Math.abs(dy / away)) * Math.exp(-away * 2.2) * 0.3
      return beam + 0.6 * Math.exp(-lengthOf(away, dy) * 26)
    },
    { left: 0, top: lampY - 0.3, right: canvas.w, bottom: lampY + 0.3 },
  )
}
