import type { Drawing, DrawnText, Rect } from '@/lib/drawing/drawing'

/** A cell on a contact sheet: its pictures, frames that have none, and a word about those. */
export type DrawnCell = {
  number: number
  shape: { width: number; height: number }
  paths: string[]
  blanks: number
  note: string | null
}

/** A table of the sheet. Without columns its cells flow, each under its own label. */
export type DrawnTable = {
  title: string | null
  rowAxis: string
  columns: { axis: string; values: string[] } | null
  rows: { label: string; cells: DrawnCell[] }[]
}

const colors = {
  paper: '#f6f4ef',
  ink: '#1b1a17',
  soft: '#6a655c',
  film: '#1b1a17',
  frame: '#24221f',
  print: '#d9b36a',
  filmText: '#f6f4ef',
}

const mostAbreast = 4

/**
 * Sides of a square frame that are tried, px, and how large the words are beside them. The largest one fits the smaller
 * copies that there are of every picture.
 */
const scales = [
  { side: 300, words: 1.5 },
  { side: 240, words: 1.3 },
  { side: 180, words: 1.15 },
  { side: 130, words: 1 },
  { side: 96, words: 1 },
  { side: 64, words: 0.8 },
]

/** Three bytes each, and as many again while they are encoded. */
const mostPixels = 24_000_000

/**
 * Where everything stands on a contact sheet, as large as the limit of pixels allows.
 * @returns null where even the smallest frames would be beyond it
 */
export function contactSheetDrawing(title: string, subtitle: string, tables: readonly DrawnTable[]): Drawing | null {
  for (const { side, words } of scales) {
    const drawing = new Pen(side, words).sheet(title, subtitle, tables)
    if (drawing.width * drawing.height <= mostPixels) return drawing
  }
  return null
}

type Look = Partial<Pick<DrawnText, 'size' | 'font' | 'color'>>
const bold: Look = { font: 'bold' }
const soft: Look = { color: colors.soft }

/** Draws a sheet from top to bottom. Every part is drawn from a height on, and says how far down it reaches. */
class Pen {
  #drawing: Drawing = { width: 0, height: 0, ground: colors.paper, boxes: [], pictures: [], texts: [] }
  #side: number
  /** A length that belongs to the words, px. */
  #px: (length: number) => number
  /** The right end of everything so far. */
  #right = 0

  constructor(side: number, words: number) {
    this.#side = side
    this.#px = length => Math.round(length * words)
  }

  sheet(title: string, subtitle: string, tables: readonly DrawnTable[]): Drawing {
    const px = this.#px
    const line = { x: px(40), width: px(900) }
    this.#words({ ...line, y: px(40), height: px(30) }, title, { size: 22, ...bold })
    this.#words({ ...line, y: px(74), height: px(20) }, subtitle, { size: 13, ...soft })
    let y = px(120)
    for (const table of tables) {
      if (table.title) this.#words({ ...line, y, height: px(22) }, table.title, { size: 15, ...bold })
      const top = table.title ? y + px(32) : y
      y = (table.columns ? this.#grid(table, table.columns, top) : this.#flow(table, top)) + px(24)
    }
    return { ...this.#drawing, width: Math.max(this.#right, px(420)) + px(40), height: y + px(16) }
  }

  #words(place: Rect, text: string, { size = 14, font = 'regular', color = colors.ink }: Look = {}): void {
    this.#drawing.texts.push({ ...place, text, size: this.#px(size), font, color })
  }

  /** Named columns across, named rows down. */
  #grid({ rowAxis, rows }: DrawnTable, columns: NonNullable<DrawnTable['columns']>, top: number): number {
    const px = this.#px
    const left = px(40) + px(170)
    const name = { x: px(40), width: px(150) }
    const widths = columns.values.map((_, at) => this.#widest(rows.flatMap(row => row.cells[at] ?? [])))
    this.#words({ x: left, y: top, width: px(600), height: px(20) }, columns.axis, soft)
    this.#words({ ...name, y: top + px(22), height: px(40) }, rowAxis, soft)
    let x = left
    for (const [at, width] of widths.entries()) {
      this.#words({ x, y: top + px(22), width, height: px(40) }, columns.values[at] ?? '', bold)
      x += width + px(10)
    }
    let y = top + px(70)
    for (const { label, cells } of rows) {
      const height = Math.max(...cells.map(cell => this.#sizeOf(cell).height), px(20))
      this.#words({ ...name, y: y + px(4), height }, label, bold)
      let from = left
      for (const [at, cell] of cells.entries()) {
        this.#cell(cell, from, y)
        from += (widths[at] ?? 0) + px(10)
      }
      y += height + px(10)
    }
    return y
  }

  /** Cell after cell, each under its label, in a shape that a screen likes. */
  #flow({ rows }: DrawnTable, top: number): number {
    const px = this.#px
    const cells = rows.flatMap(row => row.cells.map(cell => ({ label: row.label, cell })))
    const labels = px(66)
    const width = Math.max(this.#widest(cells.map(({ cell }) => cell)), px(170))
    const height = Math.max(...cells.map(({ cell }) => this.#sizeOf(cell).height)) + labels
    const abreast = Math.max(1, Math.round(Math.sqrt((cells.length * height * 4) / (width * 3))))
    for (const [at, { label, cell }] of cells.entries()) {
      const x = px(40) + (at % abreast) * (width + px(22))
      const y = top + Math.floor(at / abreast) * (height + px(22))
      this.#words({ x, y, width, height: labels - px(6) }, label)
      this.#cell(cell, x, y + labels)
    }
    return top + Math.ceil(cells.length / abreast) * (height + px(22))
  }

  #widest(cells: readonly DrawnCell[]): number {
    return Math.max(...cells.map(cell => this.#sizeOf(cell).width), this.#px(60))
  }

  #sizeOf(cell: DrawnCell) {
    const ratio = Math.sqrt(cell.shape.width / cell.shape.height)
    const frame = { width: Math.round(this.#side * ratio), height: Math.round(this.#side / ratio) }
    const frames = Math.max(1, cell.paths.length + cell.blanks)
    const abreast = Math.min(frames, mostAbreast)
    const gap = this.#px(8)
    return {
      frame,
      frames,
      abreast,
      gap,
      width: abreast * (frame.width + gap) + gap,
      height: Math.ceil(frames / abreast) * (frame.height + gap) + this.#px(22),
    }
  }

  /** A piece of film with its number along the edge. */
  #cell(cell: DrawnCell, x: number, y: number): void {
    const { width, height, frame, frames, abreast, gap } = this.#sizeOf(cell)
    const edge = this.#px(22)
    this.#right = Math.max(this.#right, x + width)
    this.#drawing.boxes.push({ x, y, width, height, color: colors.film })
    const print = { x: x + gap, y: y + this.#px(6), width: width - 2 * gap, height: this.#px(14) }
    this.#words(print, `▸ ${cell.number}`, { size: 11, font: 'mono', color: colors.print })
    for (let at = 0; at < frames; at++) {
      const place = {
        x: x + gap + (at % abreast) * (frame.width + gap),
        y: y + edge + Math.floor(at / abreast) * (frame.height + gap),
        ...frame,
      }
      const path = cell.paths[at]
      this.#drawing.boxes.push({ ...place, color: colors.frame })
      if (path) this.#drawing.pictures.push({ ...place, path })
      else if (cell.note && at === 0) this.#note(cell.note, place)
    }
  }

  #note(note: string, { x, y, width, height }: Rect): void {
    const inset = this.#px(8)
    const inside = { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset }
    this.#words(inside, note, { size: 12, color: colors.filmText })
  }
}
