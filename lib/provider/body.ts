import type { ImageFormat, Quality } from './choices'
import type { Settings } from './schema'
import { parseSize, sizeText } from './sizes'

/** The request as the provider reads it. The optional fields are there only when a person chose them. */
export type GenerationBody = {
  model: string
  prompt: string
  n: number
  size: string
  quality?: Quality
  background?: 'auto' | 'opaque'
  output_format?: ImageFormat
  output_compression?: number
}

/** The fields a provider may refuse without harm: the request still means the same picture without them. */
export const optionalFields = ['quality', 'background', 'output_format', 'output_compression'] as const
export type OptionalField = (typeof optionalFields)[number]

/** Settings as they reach a provider that refuses some fields; of these only the quality has a price. */
export const sentSettings = (settings: Settings, refused: readonly OptionalField[]): Settings =>
  refused.includes('quality') ? { ...settings, quality: null } : settings

/**
 * The canonical body. `response_format` is never in it: these models refuse it.
 * Compression goes only with a format that has one (jpeg, webp).
 */
export function generationBody(settings: Settings, prompt: string): GenerationBody {
  const { model, n, quality, background, format, compression } = settings
  const size = parseSize(settings.size)
  return {
    model,
    prompt,
    n,
    size: size ? sizeText(size) : settings.size.trim(),
    ...(quality !== null && { quality }),
    ...(background !== null && { background }),
    ...(format !== null && { output_format: format }),
    ...(compression !== null && format !== null && format !== 'png' && { output_compression: compression }),
  }
}
