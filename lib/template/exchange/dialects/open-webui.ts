import { type Dialect, type DialectReading, nothingRead } from './dialect'
import { readDoubleTag } from './double-braces'
import { type DoubleTag, doubleTags } from './double-tags'
import { propertiesIn } from './open-webui-properties'
import { openWebuiType } from './open-webui-types'
import { wantedOf } from './open-webui-wanted'
import { tagName } from './tag-name'

/** `{{name | type:properties}}`. */
const typed = /^([^|]{1,80})\|\s{0,20}([\w-]{1,20})\s{0,20}(?::([\s\S]*))?$/

/** What Open WebUI fills in by itself: `{{CURRENT_DATE}}`, `{{USER_NAME}}`, `{{prompt:start:50}}`. */
const filledByOpenWebui = /^(?:CLIPBOARD|CURRENT_[A-Z_]+|USER_[A-Z_]+|MESSAGES(?::[\w:]+)?|prompt:[\w:]+)$/

/**
 * Open WebUI's typed variables: `{{mood | select:options=["calm","stormy"]:default="calm":required}}`. Proofsheet's own
 * shorthand reads alike. Source: https://docs.openwebui.com/features/workspace/prompts
 */
export const openWebui: Dialect = {
  id: 'open-webui',
  label: 'Open WebUI',
  example: '{{mood | select:options=["calm","stormy"]}}',
  read(text) {
    const reading = nothingRead()
    for (const tag of doubleTags(text)) readTyped(tag, reading)
    return reading
  },
}

function readTyped(tag: DoubleTag, reading: DialectReading): void {
  const { start, end, inner } = tag
  if (filledByOpenWebui.test(inner)) {
    reading.leftovers.push({
      start,
      end,
      message: 'Open WebUI fills this in by itself; Proofsheet does not.',
      isOwn: true,
    })
    return
  }
  const [, name = '', typeName = '', properties = ''] = typed.exec(inner) ?? []
  const type = openWebuiType(typeName)
  const words = name.trim()
  const said = type && tagName.test(words) ? propertiesIn(properties) : null
  if (!type || !said) {
    readDoubleTag(tag, reading)
    return
  }
  const { wanted, lost } = wantedOf(type, said)
  reading.placeholders.push({ start, end, words, wanted, isNamed: true })
  for (const key of lost) reading.remarks.push({ start, end, message: `“${key}” means nothing here and is left out.` })
  if (type.remark) reading.remarks.push({ start, end, message: type.remark })
}
