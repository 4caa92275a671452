import { sizeWords } from '@/lib/provider/sizes'
import { choiceWords } from '@/lib/run/choice-words'
import { formOf } from '@/lib/run/form-defaults'
import type { SettingName, TemplateContent } from '@/lib/template/schema'

/** "Starts with 3 images, 1024 × 1024, high. Locked: size, quality." */
export function settingsSentence({ settings, locks }: Pick<TemplateContent, 'settings' | 'locks'>): string {
  const { n, size } = formOf({ fields: [], settings })
  const { quality, background, format, model } = settings
  const chosen = [quality, background === 'opaque' ? background : null, format].flatMap(choice =>
    choice ? [choiceWords(choice)] : [],
  )
  const start = [
    `${n} ${n === '1' ? 'image' : 'images'}`,
    sizeWords(settings.size ?? size),
    ...chosen,
    ...(model ? [model] : []),
  ]
  const locked = locks.map(name => settingWords[name])
  return `Starts with ${start.join(', ')}.${locked.length > 0 ? ` Locked: ${locked.join(', ')}.` : ''}`
}

const settingWords: Record<SettingName, string> = {
  n: 'number of images',
  size: 'size',
  quality: 'quality',
  background: 'background',
  format: 'format',
  compression: 'compression',
  model: 'model',
}
