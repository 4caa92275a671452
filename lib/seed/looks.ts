import type { Chance } from '@/lib/provider/sample/random'
import { formOf } from '@/lib/run/form-defaults'
import { render } from '@/lib/template/render'
import type { Segment, TemplateView, Values } from '@/lib/template/schema'

/** What a seeded run asks for. */
export type Wish = { template: TemplateView; values: Values; prompt: string; segments: Segment[]; size: string }

/** Small, so that a few hundred files are painted in seconds. */
const sizes = ['384x384', '384x384', '384x384', '480x336', '336x480', '512x288', '288x512'] as const

/** In several scripts: search is worth nothing if it finds only English. */
const subjects = [
  'a cup of coffee on a wooden table',
  '一杯热咖啡放在木桌上',
  'กาแฟร้อนหนึ่งแก้วบนโต๊ะไม้',
  'Кофе в тонкой фарфоровой чашке',
  'un café crème en terrasse',
  '窓辺で眠るねこ',
  'ein Leuchtturm an einer Straße im Nebel',
  'قهوة عربية في إبريق نحاسي',
  'a lighthouse on a cliff',
  'two deer in birch trees',
  'a stack of books and a pear',
  'a harbour with small boats',
] as const

const moods = [
  'quiet',
  'weathered',
  'golden',
  'windy',
  'silver',
  'late-summer',
  'faded',
  'tiny',
  'enormous',
  'ceramic',
  'paper',
  'midnight',
  'first-snow',
  'coral',
  'emerald',
  'dusty',
] as const

/** One of the things that people of a template might ask for; its picture is painted for the `look`-th. */
export function wishOf(template: TemplateView, look: number, mood: string | null): Wish {
  const values = { ...formOf(template).values }
  for (const { name, options } of template.fields) {
    const option = options[look % Math.max(1, options.length)]
    if (option) values[name] = option.value
  }
  const subject = subjects[(look + template.slug.length) % subjects.length] ?? subjects[0]
  const own = template.fields.find(({ name }) => name === 'subject' || name === 'prompt')
  if (own && look % 3 !== 0) values[own.name] = subject
  if (own && mood) values[own.name] = `${mood} ${values[own.name]}`
  const { text, segments } = render(template.body, template.fields, values)
  return { template, values, prompt: text, segments, size: sizes[look % sizes.length] ?? sizes[0] }
}

export const moodOf = (chance: Chance): string => chance.pick(moods)
