import { type Dialect, type DialectReading, nothingRead, type Span } from './dialect'
import { type DoubleTag, doubleTags } from './double-tags'
import { sectionsIn } from './sections'
import { tagName } from './tag-name'

/** `{{ name | default("red") }}` of Jinja. */
const withDefault =
  /^([^|]{1,80})\|\s{0,20}(?:default|d)\s{0,20}\(\s{0,20}(?:"([^"]*)"|'([^']*)')\s{0,20}(?:,[^()]{0,20})?\)$/

/** Marks of Jinja that are no field: `{% if … %}`, `{# … #}`. */
const jinjaMark = /\{[%#][^{}\n]{0,300}[%#]\}/g

/** `{{x}}` as Langfuse, OpenAI's prompt objects, Mustache, Handlebars and Jinja write it. */
export const doubleBraces: Dialect = {
  id: 'double-braces',
  label: 'Double braces',
  example: '{{subject}}',
  read(text) {
    const reading = nothingRead()
    const tags = doubleTags(text)
    reading.placeholders.push(...sectionsIn(text, tags))
    const taken = new Set(reading.placeholders.map(({ start }) => start))
    for (const tag of tags) if (!taken.has(tag.start)) readDoubleTag(tag, reading)
    for (const match of text.matchAll(jinjaMark))
      reading.leftovers.push({
        ...spanOf(match),
        message: 'Proofsheet has no conditions or loops of Jinja.',
        isOwn: true,
      })
    return reading
  },
}

/** A tag with a name, at most with a default; anything else is a leftover. */
export function readDoubleTag({ start, end, inner }: DoubleTag, reading: DialectReading): void {
  const name = inner.replace(/^&\s*/, '')
  if (tagName.test(name) && !partOfLoop.test(name)) {
    reading.placeholders.push({ start, end, words: name, wanted: {}, isNamed: true })
    return
  }
  const [, words, double, single] = withDefault.exec(inner) ?? []
  if (words && tagName.test(words.trim())) {
    const byDefault = double ?? single ?? ''
    const wanted = { default: byDefault, required: !byDefault }
    reading.placeholders.push({ start, end, words: words.trim(), wanted, isNamed: true })
    return
  }
  reading.leftovers.push({ start, end, message: messageFor(inner) })
}

/** Words that name nothing by themselves. */
const partOfLoop = /^(?:else|this)(?:\s|\.|$)/

const messageFor = (inner: string): string =>
  /^[#^/]/.test(inner) || partOfLoop.test(inner)
    ? 'Proofsheet does not read this condition.'
    : 'This is no name of a field.'

const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length })
