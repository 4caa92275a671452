import type { ImageFormat, Quality } from './schema'

/** The pixels a model accepts: edges in multiples of `step`, bounds in pixels, `ratio` is longer edge to shorter. */
export type SizeRule = { step: number; longestEdge: number; ratio: number; leastArea: number; mostArea: number }

/** Micro-dollars per token, which is the same number as dollars per million tokens. */
export type Rates = { textIn: number; imageOut: number }

/** What one model takes and what it costs. */
export type ModelInfo = {
  id: string
  label: string
  qualities: readonly Quality[]
  backgrounds: readonly ('auto' | 'opaque')[]
  formats: readonly ImageFormat[]
  sizes: SizeRule
  rates: Rates
  /** Cells along the longer edge of the token grid, by quality. */
  grid: Readonly<Partial<Record<Quality, number>>>
  /** False where the provider published no grid: the price is then a range, not a figure. */
  isGridPublished: boolean
}

export const defaultModel = 'gpt-image-2'

// Sizes, rates and grids: OpenAI's image reference as of November 2026, which WisGate passes through.
export const defaultSizeRule: SizeRule = {
  step: 16,
  longestEdge: 3840,
  ratio: 3,
  leastArea: 655_360,
  mostArea: 8_294_400,
}
const rates: Rates = { textIn: 5, imageOut: 30 }
const firstGrid = { low: 16, medium: 48, high: 96 } as const
const finerGrid = { low: 16, medium: 24, high: 48, xhigh: 64, max: 96 } as const

const shared = {
  // `transparent` is refused by these models since September 2026.
  backgrounds: ['auto', 'opaque'],
  formats: ['png', 'jpeg', 'webp'],
  sizes: defaultSizeRule,
  rates,
} as const

const finer = { ...shared, qualities: ['low', 'medium', 'high', 'xhigh', 'max'], grid: finerGrid } as const

/** The models we know, the default first. Any other id may still be asked for; it has no price and no rules here. */
export const models: readonly ModelInfo[] = [
  {
    ...shared,
    id: defaultModel,
    label: 'GPT Image 2',
    qualities: ['low', 'medium', 'high'],
    grid: firstGrid,
    isGridPublished: true,
  },
  { ...finer, id: 'gpt-image-2.5-flare', label: 'GPT Image 2.5 Flare', isGridPublished: true },
  { ...finer, id: 'gpt-image-2.5-sunburst', label: 'GPT Image 2.5 Sunburst', isGridPublished: true },
  { ...finer, id: 'gpt-image-2.6-flare', label: 'GPT Image 2.6 Flare', isGridPublished: false },
  { ...finer, id: 'gpt-image-2.6-sunburst', label: 'GPT Image 2.6 Sunburst', isGridPublished: false },
]

/** The capabilities of a model, null for one we do not know. */
export const modelInfo = (id: string): ModelInfo | null => models.find(model => model.id === id) ?? null
