/** sRGB, each channel 0 to 1. */
export type Colour = { r: number; g: number; b: number }

/** OKLab as lightness, chroma and hue in radians (Björn Ottosson, https://bottosson.github.io/posts/oklab/). */
export type Perceived = { l: number; c: number; h: number }

export const hex = (code: string): Colour => {
  const value = Number.parseInt(code.slice(1), 16)
  return { r: (value >> 16) / 255, g: ((value >> 8) & 255) / 255, b: (value & 255) / 255 }
}

export const clamp = (value: number, low = 0, high = 1): number => (value < low ? low : value > high ? high : value)
export const smooth = (from: number, to: number, value: number): number => {
  const t = clamp((value - from) / (to - from))
  return t * t * (3 - 2 * t)
}
export const blend = (from: number, to: number, t: number): number => from + (to - from) * t

const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
const gamma = (c: number) => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055)

type Lab = { l: number; a: number; b: number }

const labOf = (colour: Colour): Lab => {
  const [r, g, b] = [linear(colour.r), linear(colour.g), linear(colour.b)]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  }
}

const ofLab = (lab: Lab): Colour => {
  const l = (lab.l + 0.3963377774 * lab.a + 0.2158037573 * lab.b) ** 3
  const m = (lab.l - 0.1055613458 * lab.a - 0.0638541728 * lab.b) ** 3
  const s = (lab.l - 0.0894841775 * lab.a - 1.291485548 * lab.b) ** 3
  return {
    r: clamp(gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)),
    g: clamp(gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)),
    b: clamp(gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)),
  }
}

export const perceived = (colour: Colour): Perceived => {
  const { l, a, b } = labOf(colour)
  return { l, c: Math.hypot(a, b), h: Math.atan2(b, a) }
}

export const ofPerceived = ({ l, c, h }: Perceived): Colour => ofLab({ l, a: c * Math.cos(h), b: c * Math.sin(h) })

/** Mixes as the eye does, so that a sunset does not turn grey in the middle. */
export const mix = (from: Colour, to: Colour, t: number): Colour => {
  const [p, q] = [labOf(from), labOf(to)]
  return ofLab({ l: blend(p.l, q.l, t), a: blend(p.a, q.a, t), b: blend(p.b, q.b, t) })
}

/** Shifts lightness and scales chroma; hue stays. */
export const shade = (colour: Colour, lighter: number, chroma = 1): Colour => {
  const { l, c, h } = perceived(colour)
  return ofPerceived({ l: clamp(l + lighter), c: c * chroma, h })
}

/** A gradient through `stops`, evenly spaced, as a function that writes the colour at t (0 to 1) into `ink`. */
export const rampOf = (stops: readonly Colour[]) => {
  const steps = 512
  const table = new Float32Array((steps + 1) * 3)
  for (let i = 0; i <= steps; i++) {
    const at = (i / steps) * (stops.length - 1)
    const from = stops[Math.floor(at)] ?? black
    const { r, g, b } = mix(from, stops[Math.ceil(at)] ?? from, at % 1)
    table.set([r, g, b], i * 3)
  }
  return (t: number, ink: Colour): void => {
    const at = clamp(t) * steps
    const i = Math.min(steps - 1, at | 0) * 3
    const f = at - i / 3
    ink.r = blend(table[i] ?? 0, table[i + 3] ?? 0, f)
    ink.g = blend(table[i + 1] ?? 0, table[i + 4] ?? 0, f)
    ink.b = blend(table[i + 2] ?? 0, table[i + 5] ?? 0, f)
  }
}

export const black: Colour = { r: 0, g: 0, b: 0 }
export const white: Colour = { r: 1, g: 1, b: 1 }
