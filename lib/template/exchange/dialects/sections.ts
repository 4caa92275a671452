import { mostDepth } from '@/lib/template/limits'
import { isBehindBackslash } from './behind-backslash'
import type { Placeholder } from './dialect'
import type { DoubleTag } from './double-tags'
import { tagName } from './tag-name'

/** `{{#hat}}`, `{{^hat}}`, `{{#if hat}}`, `{{#unless hat}}`. */
const opening = /^([#^])\s{0,9}(?:(if|unless)\s+)?(.{1,80})$/

type Open = { tag: DoubleTag; words: string; close: string; sign: '#' | '^'; isPlain: boolean }

/**
 * The conditions of Mustache and Handlebars that are written alike here: a pair of tags around what is kept when a
 * field is filled, or when it is empty. Loops are none: what is inside them is not about the same thing. The same goes
 * for what has another branch.
 */
export function sectionsIn(text: string, tags: readonly DoubleTag[]): Placeholder[] {
  const found: Placeholder[] = []
  const open: Open[] = []
  for (const tag of tags) {
    const begun = openingOf(text, tag)
    const last = open.at(-1)
    if (begun) open.push(begun)
    else if (last && tag.inner.replace(/^\/\s*/, '/') === last.close) {
      open.pop()
      if (last.isPlain && open.length < mostDepth && !isBehindBackslash(text, tag.start))
        found.push(...pairOf(last, tag))
    } else if (last && /^(?:\.|\^|else|this\b|@)/.test(tag.inner)) last.isPlain = false
  }
  return found
}

function openingOf(text: string, tag: DoubleTag): Open | null {
  const [, sign, helper, rest = ''] = opening.exec(tag.inner) ?? []
  const words = rest.trim()
  if (!sign) return null
  const isNamed = tagName.test(words) && (helper !== undefined || !/\s/.test(words))
  const isEmptyKept = (sign === '^') !== (helper === 'unless')
  return {
    tag,
    words,
    close: `/${helper ?? words.split(/\s/, 1)[0]}`,
    sign: isEmptyKept ? '^' : '#',
    isPlain: isNamed && !isBehindBackslash(text, tag.start),
  }
}

const pairOf = ({ tag, words, sign }: Open, end: DoubleTag): Placeholder[] => [
  { start: tag.start, end: tag.end, words, wanted: {}, isNamed: true, sign },
  { start: end.start, end: end.end, words, wanted: {}, isNamed: true, sign: '/' },
]
