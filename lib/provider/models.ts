import type { ImageFormat, Quality } from './choices'

/** The pixels a model accepts: edges in multiples of `step`, bounds in pixels, `ratio` is longer edge to shorter. */
export type SizeRule = { step: number; longestEdge: number; ratio: number; leastArea: number; mostArea: number }

/** What one model takes; what it costs is in price-table.ts, because operators edit it. */
export type ModelInfo = {
  id: string
  label: string
  qualities: readonly Quality[]
  backgrounds: readonly ('auto' | 'opaque')[]
  formats: readonly ImageFormat[]
  sizes: SizeRule
}

export const defaultModel = 'gpt-image-2'

// Sizes and options: OpenAI's image reference as of November 2026, which WisGate passes through.
export const defaultSizeRule: SizeRule = {
  step: 16,
  longestEdge: 3840,
  ratio: 3,
  leastArea: 655_360,
  mostArea: 8_294_400,
}

const shared = {
  // `transparent` is refused by these models since September 2026.
  backgrounds: ['auto', 'opaque'],
  formats: ['png', 'jpeg', 'webp'],
  sizes: defaultSizeRule,
} as const

const finer = { ...shared, qualities: ['low', 'medium', 'high', 'xhigh', 'max'] } as const

/** The models we know, the default first. Any other id may still be asked for; it has no rules here. */
export const models: readonly ModelInfo[] = [
  { ...shared, id: defaultModel, label: 'GPT Image 2', qualities: ['low', 'medium', 'high'] },
  { ...finer, id: 'gpt-image-2.5-flare', label: 'GPT Image 2.5 Flare' },
  { ...finer, id: 'gpt-image-2.5-sunburst', label: 'GPT Image 2.5 Sunburst' },
  { ...finer, id: 'gpt-image-2.6-flare', label: 'GPT Image 2.6 Flare' },
  { ...finer, id: 'gpt-image-2.6-sunburst', label: 'GPT Image 2.6 Sunburst' },
]

/** The capabilities of a model, null for one we do not know. */
export const modelInfo = (id: string): ModelInfo | null => models.find(model => model.id === id) ?? null
