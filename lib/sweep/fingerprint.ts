import type { Settings } from '@/lib/provider/schema'

const offset = 0xcbf29ce4
const prime = 0x01000193

/** FNV-1a over UTF-16 units. Source: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function fnv(text: string, basis: number): number {
  let hash = basis
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime) >>> 0
  return hash
}

/**
 * A short name for what a cell asks for, so that the page can tell which cells are there already before it asks: over
 * plain http browsers have no SHA-256. Only a forecast; what is paid for the server decides by the whole content.
 */
export function fingerprint({ prompt, settings }: { prompt: string; settings: Settings }): string {
  const text = JSON.stringify([prompt, Object.entries(settings).sort()])
  return `${text.length.toString(36)}-${fnv(text, offset).toString(36)}-${fnv(text, ~offset >>> 0).toString(36)}`
}
