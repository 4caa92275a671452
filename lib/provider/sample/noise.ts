import { chanceOf } from './random'

/** One tile of fractal noise is made once and read by everyone: reading costs a tenth of computing it at each pixel. */
const side = 512
const last = side - 1
const pitch = side + 1
const octaves = [4, 8, 16, 32, 64, 128]

const lattice = (cells: number, seed: number): Float32Array => {
  const chance = chanceOf(seed)
  return Float32Array.from({ length: cells * cells }, () => chance.between(-1, 1))
}

const ease = (t: number) => t * t * t * (t * (t * 6 - 15) + 10)

const addOctave = (tile: Float32Array, cells: number, weight: number): void => {
  const values = lattice(cells, cells)
  const value = (column: number, row: number) => values[(row % cells) * cells + (column % cells)] ?? 0
  for (let at = 0; at < tile.length; at++) {
    const [x, y] = [((at % side) * cells) / side, (Math.floor(at / side) * cells) / side]
    const [column, row] = [Math.floor(x), Math.floor(y)]
    const [u, v] = [ease(x - column), ease(y - row)]
    const top = value(column, row) * (1 - u) + value(column + 1, row) * u
    const bottom = value(column, row + 1) * (1 - u) + value(column + 1, row + 1) * u
    tile[at] = (tile[at] ?? 0) + weight * (top * (1 - v) + bottom * v)
  }
}

/** With its first row and column repeated at the end, so that reading a neighbour never has to wrap. */
const fractal = (() => {
  const tile = new Float32Array(side * side)
  for (const [order, cells] of octaves.entries()) addOctave(tile, cells, 0.5 ** order)
  return Float32Array.from({ length: pitch * pitch }, (_, at) => {
    const value = tile[(Math.floor(at / pitch) % side) * side + ((at % pitch) % side)] ?? 0
    return Math.min(1, Math.max(0, 0.5 + value * 0.52))
  })
})()

/** Cloud-like noise, 0 to 1 around 0.5, repeating every 1 in x and y; its broadest forms are a quarter wide. */
export const noise = (x: number, y: number): number => {
  const u = Math.floor(x * side)
  const v = Math.floor(y * side)
  const at = (v & last) * pitch + (u & last)
  const fx = x * side - u
  const upper = fractal[at] ?? 0
  const lower = fractal[at + pitch] ?? 0
  const top = upper + ((fractal[at + 1] ?? 0) - upper) * fx
  const bottom = lower + ((fractal[at + pitch + 1] ?? 0) - lower) * fx
  return top + (bottom - top) * (y * side - v)
}

/** A repeatable number in [0, 1) for a cell of a grid. */
export const scatter = (column: number, row: number, seed = 0): number => {
  let mixed = Math.imul(column, 0x27d4eb2d) ^ Math.imul(row, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296
}

/** Smooth noise along a line, 0 to 1, one form per unit. */
export const wander = (x: number, seed: number): number => {
  const cell = Math.floor(x)
  const t = ease(x - cell)
  return scatter(cell, 0, seed) * (1 - t) + scatter(cell + 1, 0, seed) * t
}
