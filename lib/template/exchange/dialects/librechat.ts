import { type Dialect, nothingRead } from './dialect'
import { readDoubleTag } from './double-braces'
import { doubleTags } from './double-tags'
import { listedOptions } from './listed-options'
import { tagName } from './tag-name'

/** `{{name:a|b|c}}`: a name and its options. */
const withOptions = /^([^:|"]{1,80}):([^"]+)$/

/** LibreChat's choices: `{{size:small|large}}`. Source: https://www.librechat.ai/docs/features/prompts */
export const librechat: Dialect = {
  id: 'librechat',
  label: 'LibreChat',
  example: '{{mood:calm|stormy}}',
  read(text) {
    const reading = nothingRead()
    for (const tag of doubleTags(text)) {
      const [, name = '', offered = ''] = withOptions.exec(tag.inner) ?? []
      const words = name.trim()
      const options = listedOptions(offered.split('|'))
      const [first] = options
      if (!tagName.test(words) || !first) readDoubleTag(tag, reading)
      else if (options.length === 1)
        reading.placeholders.push({ ...tag, words, wanted: { default: first.value, required: false }, isNamed: true })
      else {
        const wanted = { type: 'select', options, default: first.value, required: true } as const
        reading.placeholders.push({ ...tag, words, wanted, isNamed: true })
      }
    }
    return reading
  },
}
