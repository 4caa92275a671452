import { type FoundPrompt, foundPrompt, type Way } from '@/lib/template/exchange/found-prompt'
import type { ListReading } from './json-list'

const heading = /^#{1,6}\s+(.{1,300}?)\s*#*$/
const fence = /^(`{3,}|~{3,})/
const bullet = /^(?:[-*+]|\d{1,4}[.)])\s+(.*)$/
const boldName = /^\*\*(.{1,120}?)\*\*\s*[:–—-]?\s*/

/** Shorter entries are the points of one prompt, not prompts. */
const leastEntry = 24

/**
 * The prompts that a Markdown text lists: fenced blocks under headings, or bullets, or sections. `isSure` where it can
 * hardly be one long prompt that is itself written in Markdown. Null when there are not two.
 */
export function markdownList(text: string): ListReading | null {
  const lines = text.split('\n')
  const { prompts: fenced, isAll } = fencedPrompts(lines)
  if (fenced.length > 0) return { way: wayOf(fenced), isSure: isAll || fenced.length > 1 }
  const bullets = bulletPrompts(lines)
  if (bullets.length > 1) return { way: wayOf(bullets), isSure: true }
  const sections = sectionPrompts(lines)
  return sections.length > 1 ? { way: wayOf(sections), isSure: false } : null
}

const wayOf = (prompts: FoundPrompt[]): Way => ({
  id: 'list',
  label: prompts.length > 1 ? 'List of prompts' : 'Prompt in a block',
  prompts,
  skipped: [],
})

/** Every fenced block, called by the heading above it. `isAll`: there is nothing else but headings. */
function fencedPrompts(lines: readonly string[]): { prompts: FoundPrompt[]; isAll: boolean } {
  let isAll = true
  const prompts: FoundPrompt[] = []
  let name = ''
  let open: { mark: string; block: string[] } | null = null
  for (const line of lines) {
    const mark = fence.exec(line.trim())?.[1]
    if (open && mark === line.trim() && mark.startsWith(open.mark)) {
      const block = open.block.join('\n')
      if (block.trim() !== '') prompts.push(foundPrompt(block, { name }))
      open = null
    } else if (open) open.block.push(line)
    else if (mark) open = { mark, block: [] }
    else {
      const found = headingIn(line)
      name = found ?? name
      isAll &&= found !== null || line.trim() === ''
    }
  }
  return { prompts, isAll }
}

const headingIn = (line: string): string | null =>
  heading.exec(line)?.[1] ?? /^\*\*([^*]{1,120})\*\*:?$/.exec(line.trim())?.[1] ?? null

/** Bullets, when there is nothing else but headings and each of them is long enough to be a prompt. */
function bulletPrompts(lines: readonly string[]): FoundPrompt[] {
  const prompts: string[][] = []
  for (const line of lines) {
    const words = bullet.exec(line)?.[1]
    const last = prompts.at(-1)
    if (words !== undefined) prompts.push([words])
    else if (last && /^\s{2,}\S/.test(line)) last.push(line.trim())
    else if (line.trim() !== '' && headingIn(line) === null) return []
  }
  const texts = prompts.map(entry => entry.join('\n').trim())
  if (texts.some(entry => entry.length < leastEntry)) return []
  return texts.map(entry => {
    const [sign = '', name = ''] = boldName.exec(entry) ?? []
    const words = entry.slice(sign.length)
    return words === '' ? foundPrompt(entry) : foundPrompt(words, { name })
  })
}

/** The texts under the headings of the most frequent level. */
function sectionPrompts(lines: readonly string[]): FoundPrompt[] {
  const levels = lines.map(line => (heading.test(line) ? line.search(/[^#]/) : 0))
  const level = [1, 2, 3, 4, 5, 6].toSorted((one, other) => count(levels, other) - count(levels, one))[0] ?? 1
  const sections: { name: string; text: string[] }[] = []
  for (const [position, line] of lines.entries()) {
    if (levels[position] === level) sections.push({ name: heading.exec(line)?.[1] ?? '', text: [] })
    else sections.at(-1)?.text.push(line)
  }
  return sections
    .map(({ name, text }) => foundPrompt(text.join('\n').trim(), { name }))
    .filter(({ text }) => text.length >= leastEntry)
}

const count = (levels: readonly number[], level: number): number => levels.filter(one => one === level).length
