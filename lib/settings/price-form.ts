import { type Quality, qualities } from '@/lib/provider/choices'
import type { ModelPrice, PriceTable } from '@/lib/provider/price-table'

/** One model's price as typed. Blank cells: the grid does not have that quality. */
export type ModelRow = {
  model: string
  textIn: string
  imageOut: string
  grid: Record<Quality, string>
  isGridPublished: boolean
  maxPerImage: string
}

/** The price table as typed, in its order. */
export type PriceForm = { models: ModelRow[] }

export const priceFormOf = ({ models }: PriceTable): PriceForm => ({
  models: Object.entries(models).map(([model, price]) => ({
    model,
    textIn: String(price.textIn),
    imageOut: String(price.imageOut),
    grid: gridRow(quality => price.grid?.[quality]),
    isGridPublished: price.isGridPublished,
    maxPerImage: price.maxPerImage === null ? '' : String(price.maxPerImage),
  })),
})

export const emptyRow = (): ModelRow => ({
  model: '',
  textIn: '',
  imageOut: '',
  grid: gridRow(() => undefined),
  isGridPublished: true,
  maxPerImage: '',
})

const gridRow = (cellsOf: (quality: Quality) => number | undefined): ModelRow['grid'] => {
  const [low, medium, high, xhigh, max] = qualities.map(quality => String(cellsOf(quality) ?? ''))
  return { low: low ?? '', medium: medium ?? '', high: high ?? '', xhigh: xhigh ?? '', max: max ?? '' }
}

/** What a row says; NaN where a number cannot be read. */
export function modelPriceOf(row: ModelRow): ModelPrice {
  const cells = qualities.filter(quality => row.grid[quality].trim() !== '')
  return {
    textIn: numberIn(row.textIn),
    imageOut: numberIn(row.imageOut),
    grid: cells.length > 0 ? Object.fromEntries(cells.map(quality => [quality, numberIn(row.grid[quality])])) : null,
    isGridPublished: row.isGridPublished,
    maxPerImage: row.maxPerImage.trim() === '' ? null : numberIn(row.maxPerImage),
  }
}

/** Plain decimals only: `Number` would also read "0x10", "1e3" and an empty text. */
const numberIn = (text: string): number => (/^\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN)
