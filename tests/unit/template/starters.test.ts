import { describe, expect, it } from 'vitest'
import { runForm } from '@/lib/run/form'
import { formOf } from '@/lib/run/form-defaults'
import { defaultStarter, starters } from '@/lib/template/starters'

const starter = (slug: string) => {
  const found = starters.find(one => one.slug === slug)
  if (!found) throw new Error(`no starter ${slug}`)
  return found
}
const prompt = (slug: string) => {
  const { content } = starter(slug)
  return runForm(content).parse(formOf(content))
}

describe('the starter templates', () => {
  it('begin with the free prompt and open on the product hero shot', () => {
    expect(starters[0]?.name).toBe('Free prompt')
    expect(starters[0]?.content.fields.map(field => field.label)).toEqual(['Your prompt'])
    expect(starter(defaultStarter).content.fields.map(field => [field.label, field.required])).toEqual([
      ['Subject', true],
      ['Style', false],
    ])
  })

  it('are at least eleven, each with its own name and slug', () => {
    expect(starters.length).toBeGreaterThanOrEqual(11)
    expect(new Set(starters.map(one => one.slug)).size).toBe(starters.length)
    expect(new Set(starters.map(one => one.name)).size).toBe(starters.length)
  })

  it.each(starters.map(one => one.slug))('%s can be run as it is, with every field in its prompt', slug => {
    const filled = prompt(slug)
    const { fields } = starter(slug).content
    expect(new Set(filled.segments.flatMap(segment => segment.field ?? []))).toEqual(
      new Set(fields.map(field => field.name)),
    )
  })

  it.each(starters.map(one => one.slug))('%s says of each style what it does', slug => {
    const style = starter(slug).content.fields.find(field => field.name === 'style')
    for (const option of style?.options ?? []) expect(option.effect).toMatch(/\.$/)
    expect(style?.options.map(option => option.value) ?? ['']).toContain(style?.default ?? '')
  })

  it.each([
    ['free-prompt', 'A futuristic cityscape at night, full of neon lights', 1, '1024x1024'],
    ['landscape', 'A mountain landscape in spring', 2, '512x512'],
    ['city-scene', 'A bustling futuristic robot city at dusk', 3, '1024x1024'],
    ['flat-icon', 'Coffee cup icon, flat design', 6, '256x256'],
    ['portrait', 'Portrait of a red-haired woman in a sunlit forest, watercolor style', 2, '1024x1024'],
  ])('%s holds the example of the guide', (slug, words, n, size) => {
    expect(prompt(slug)).toMatchObject({ prompt: expect.stringContaining(words), settings: { n, size } })
  })

  it('packaging has a blank label where nobody gives it a name', () => {
    const { content } = starter('packaging')
    const form = formOf(content, {}, { brand: '' })
    expect(runForm(content).parse(form).prompt).toBe(
      'Packaging design for a tin of loose-leaf tea, one pack standing upright, label facing the camera. The label is blank: no text, no logo. Botanical engraving, cream and dark green.',
    )
    expect(prompt('packaging').prompt).toContain('camera. The label reads “Hinterland” and nothing else. Botanical')
  })

  it('the storyboard frame sends more of a shot than its name', () => {
    const { content } = starter('storyboard-frame')
    const filled = runForm(content).parse(formOf(content, {}, { shot: 'close-up' }))
    expect(filled.prompt).toMatch(/^Storyboard frame, close-up, the face fills the frame: a courier/)
    expect(filled.values.shot).toBe('close-up')
  })
})
