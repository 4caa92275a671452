import type { TemplateContent } from '@/lib/template/schema'

/** The settings that come with a template: "Starts with size 1536x1024, n 2. Locked: n." Null when none do. */
export function settingsWords({ settings, locks }: Pick<TemplateContent, 'settings' | 'locks'>): string | null {
  const said = Object.entries(settings).filter(([, value]) => value !== null)
  const starts = said.map(([name, value]) => `${labels[name] ?? name} ${value}`).join(', ')
  const locked = locks.map(name => labels[name] ?? name).join(', ')
  const sentences = [starts && `Starts with ${starts}.`, locked && `Locked: ${locked}.`].filter(Boolean)
  return sentences.join(' ') || null
}

const labels: Record<string, string> = { n: 'number of images' }
