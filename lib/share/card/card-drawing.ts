import type { Drawing, DrawnPicture, DrawnText } from '@/lib/drawing/drawing'

/** What previews of links show, px: the size that chats and networks ask for. */
export const cardSize = { width: 1200, height: 630 } as const

/** As many pictures as are still seen in a preview. */
export const mostOnCard = 4

const colors = { paper: '#f6f4ef', ink: '#1b1a17', soft: '#6a655c', mark: '#c4321c', film: '#1b1a17' }

const edge = 64
/** Between pictures. */
const gap = 6
const titleSize = 48
const titleLine = 66
const titleLines = 4
/** Fits into four lines beside pictures. */
const titleCharacters = 60
const aboutSize = 30

/** The words of a card and the files of its pictures. */
export type Card = { title: string; about: string; paths: readonly string[] }

/** Where everything stands on a card: words on the left, pictures to the right edge; words alone where there are none. */
export function cardDrawing({ title, about, paths }: Card): Drawing {
  const { width, height } = cardSize
  const shown = paths.slice(0, mostOnCard)
  const column = (shown.length > 0 ? width - height : width) - 2 * edge
  return {
    width,
    height,
    ground: colors.paper,
    boxes: [
      { x: edge, y: edge, width: 40, height: 8, color: colors.mark },
      ...(shown.length > 0 ? [{ x: width - height, y: 0, width: height, height, color: colors.film }] : []),
    ],
    pictures: framesOf(shown.length).map((frame, index) => ({ ...frame, path: shown[index] ?? '', fills: true })),
    texts: [
      line(
        { text: clipped(title), size: titleSize, font: 'bold', y: edge + 48, height: titleLine * titleLines },
        column,
      ),
      line(
        { text: about, size: aboutSize, font: 'regular', color: colors.soft, y: height - edge - 84, height: 40 },
        column,
      ),
      line(
        { text: 'Proofsheet', size: 24, font: 'mono', color: colors.soft, y: height - edge - 28, height: 34 },
        column,
      ),
    ],
  }
}

type Line = Pick<DrawnText, 'text' | 'size' | 'font' | 'y' | 'height'> & { color?: string }

const line = (text: Line, width: number): DrawnText => ({ color: colors.ink, ...text, x: edge, width })

const clipped = (title: string): string =>
  title.length > titleCharacters ? `${title.slice(0, titleCharacters).replace(/[\s\p{P}]+$/u, '')}…` : title

/** One picture takes the square on the right, two stand one above the other, three and four in quarters. */
function framesOf(count: number): Omit<DrawnPicture, 'path'>[] {
  const { width, height: side } = cardSize
  const left = width - side
  const half = (side - gap) / 2
  const far = left + half + gap
  if (count === 0) return []
  if (count === 1) return [{ x: left, y: 0, width: side, height: side }]
  const top = { x: left, y: 0, width: side, height: half }
  if (count === 2) return [top, { ...top, y: half + gap }]
  const quarter = (x: number, y: number) => ({ x, y, width: half, height: half })
  const below = [quarter(left, half + gap), quarter(far, half + gap)]
  return count === 3 ? [top, ...below] : [quarter(left, 0), quarter(far, 0), ...below]
}
