import { render } from '@/lib/template/render'
import type { Field } from '@/lib/template/schema'
import { type Figure, quantile } from './figures'

const paragraph = [
  'A product photograph of {{subject}} on {{ground}}, {{style}}{{#light}}, lit by {{light}}{{/light}}. ',
  '{{! Keep this short. }}The headline reads “{{headline}}” in large, legible type, spelled exactly so; no other text. ',
  '{{#props}}\nBeside it, slightly out of focus: {{props}}.\n{{/props}}{{^props}}Nothing stands beside it. {{/props}}',
  '{"palette": ["#c4321c", "#f6f4ef"], "lens": "85 mm", "aperture": 2.8}, {{mood|select:options=["calm","loud"]}}.\n',
].join('')

const fields: Field[] = ['subject', 'ground', 'style', 'light', 'headline', 'props', 'mood'].map(name => ({
  name,
  label: name,
  type: name === 'props' ? 'list' : 'text',
  required: name === 'subject',
  default: '',
  options: [{ value: 'film', label: 'Film grain', prompt: '35 mm film, visible grain, faded colours' }],
}))
const values = {
  subject: 'a ceramic pour-over coffee set',
  style: 'film',
  headline: 'Warm by seven',
  props: 'cup\nspoon',
}

const rounds = 2_000

/** What the live prompt costs at every letter that is typed. */
export async function renderTemplate(): Promise<Figure[]> {
  const body = paragraph.repeat(Math.ceil(5_000 / paragraph.length))
  return [
    {
      what: 'Rendering a template of 5 kB',
      value: figure(() => render(body, fields, values)),
      how: `parsing included, ${rounds} times`,
    },
  ]
}

function figure(work: () => void): string {
  for (let round = 0; round < 200; round++) work()
  const taken = Array.from({ length: rounds }, () => {
    const started = performance.now()
    work()
    return performance.now() - started
  })
  return `${quantile(taken, 0.5).toFixed(3)} ms, p95 ${quantile(taken, 0.95).toFixed(3)} ms`
}
