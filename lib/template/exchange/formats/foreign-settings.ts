import { modelInfo } from '@/lib/provider/models'
import type { Settings } from '@/lib/provider/schema'
import { settings } from '@/lib/provider/schema'
import { parseSize } from '@/lib/provider/sizes'
import { mostImages } from '@/lib/run/limits'
import type { Note } from '@/lib/template/exchange/note'

/** What is a setting of an image everywhere; a chat model's temperature is nothing here. */
const names = ['model', 'size', 'n', 'quality', 'background', 'format', 'compression'] as const

/** The settings that came with a prompt and can be kept; the others are listed. */
export function settingsIn(config: Record<string, unknown>): { settings: Partial<Settings>; leftovers: Note[] } {
  const said = names.filter(name => config[name] !== undefined && config[name] !== null)
  const read = settings.partial().safeParse(Object.fromEntries(said.map(name => [name, config[name]])))
  if (!read.success) return { settings: {}, leftovers: said.map(name => leftover(name, config[name])) }
  const kept = said.filter(name => isPossible(name, read.data))
  return {
    settings: Object.fromEntries(kept.map(name => [name, read.data[name]])),
    leftovers: said.filter(name => !kept.includes(name)).map(name => leftover(name, config[name])),
  }
}

function isPossible(name: keyof Settings, { model, size, n }: Partial<Settings>): boolean {
  if (name === 'model') return modelInfo(model ?? '') !== null
  if (name === 'size') return size === 'auto' || parseSize(size ?? '') !== null
  return name !== 'n' || (n !== undefined && n >= 1 && n <= mostImages)
}

const leftover = (name: string, value: unknown): Note => ({
  text: `${name}: ${typeof value === 'object' ? JSON.stringify(value).slice(0, 60) : String(value).slice(0, 60)}`,
  line: 0,
  message: 'This setting is not kept: choose it below Settings.',
})
