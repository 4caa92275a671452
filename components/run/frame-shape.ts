import { parseSize, type Size } from '@/lib/provider/sizes'
import type { RunView } from '@/lib/run/schema'

/** Width of a square frame on a wide screen. A run of one image shows it larger. */
const squarePx = 206
const alonePx = 330

/**
 * The shape of a run's frames: that of its first picture, else of the asked size, else square. To be asked once for
 * as long as the frames are shown, so that no frame changes its size under the reader's eyes.
 */
export function frameShape(run: RunView): Size {
  return run.images[0] ?? parseSize(run.settings.size) ?? { width: 1, height: 1 }
}

/** Width of one of `count` frames on a wide screen, px. Every shape gets the same area: the eye judges size by it. */
export function frameWidth({ width, height }: Size, count: number): number {
  const side = count === 1 ? alonePx : squarePx
  return Math.round(side * Math.sqrt(width / height))
}
