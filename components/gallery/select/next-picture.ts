import { boxesOf, type WallRow } from '@/components/gallery/wall/lay-out'
import type { WallStyle } from '@/components/gallery/wall/wall-measure'
import type { Size } from '@/lib/provider/sizes'

export type Step = 'left' | 'right' | 'up' | 'down' | 'first' | 'last'

const steps: Record<string, Step> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

export const stepOf = (key: string): Step | null => steps[key] ?? null

/**
 * The picture that a key leads to: along the order, or above or below the middle of the one it comes from.
 * @returns its index; the same where the wall ends
 */
export function nextPicture(
  from: number,
  step: Step,
  wall: { rows: readonly WallRow[]; shapes: readonly Size[]; style: WallStyle; width: number },
): number {
  const { rows, shapes, style, width } = wall
  const last = rows.at(-1)
  const end = last ? last.first + last.count - 1 : 0
  if (step === 'first') return rows[0]?.first ?? 0
  if (step === 'last') return end
  if (step === 'left') return Math.max(rows[0]?.first ?? 0, from - 1)
  if (step === 'right') return Math.min(end, from + 1)

  const at = rows.findIndex(row => from >= row.first && from < row.first + row.count)
  const [own, target] = [rows[at], rows[step === 'up' ? at - 1 : at + 1]]
  if (!own || !target) return from
  const middleOf = (box: { left: number; width: number }) => box.left + box.width / 2
  const ownBox = boxesOf(own, shapes, style, width).find(box => box.index === from)
  const middle = ownBox ? middleOf(ownBox) : 0
  const boxes = boxesOf(target, shapes, style, width)
  const nearest = boxes.toSorted(
    (one, other) => Math.abs(middleOf(one) - middle) - Math.abs(middleOf(other) - middle),
  )[0]
  return nearest?.index ?? from
}
