import type { Shelf } from '@/components/run/shelf'
import type { RunForm } from '@/lib/run/form-defaults'

/** A form as typed, with these values. */
export const formWith = (values: Record<string, string>): RunForm => ({
  values,
  n: '3',
  size: '1024x1024',
  customSize: '',
  quality: '',
  background: '',
  format: '',
  compression: '',
  model: 'gpt-image-2',
})

/** A tab's storage; it outlives a reload. */
export function emptyShelf(stored = new Map<string, string>()): Shelf {
  return {
    getItem: key => stored.get(key) ?? null,
    setItem: (key, value) => void stored.set(key, value),
    removeItem: key => void stored.delete(key),
  }
}
