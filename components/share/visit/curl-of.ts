import { generationBody } from '@/lib/provider/body'
import type { Settings } from '@/lib/provider/schema'
import { snippet } from '@/lib/provider/snippets'
import { formOf } from '@/lib/run/form-defaults'
import { readSettings } from '@/lib/run/form-settings'

/** The public API: a workspace may use a gateway of its own, whose address is nobody else's business. */
const baseUrl = 'https://api.wisgate.ai/v1'

/** The request for a prompt as a command to paste; the key is the reader's own. */
export function curlOf(prompt: string, settings: Partial<Settings>): string {
  const asked = readSettings(formOf({ fields: [], settings }))
  const plain = formOf({ fields: [], settings: {} })
  const usual = readSettings(plain)
  const read = asked.ok ? asked : usual
  if (!read.ok) throw new Error('The settings of a plain form are always readable')
  return snippet('curl', { baseUrl, body: generationBody(read.settings, prompt) })
}
