import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentHash } from '@/lib/template/content-hash'
import { draftOf } from '@/lib/template/exchange/draft'
import { bundleText } from '@/lib/template/exchange/formats/bundle'
import type { Exported } from '@/lib/template/exchange/formats/exported'
import { promptFileText } from '@/lib/template/exchange/formats/prompt-file'
import { foundPrompt } from '@/lib/template/exchange/found-prompt'
import { readSource } from '@/lib/template/exchange/read-source'
import { starters } from '@/lib/template/starters'
import { dialectFixtures } from '@/tests/support/dialect-fixtures'
import { validContents } from '@/tests/support/valid-contents'

const about = { name: 'Poster: “two” words', description: 'For walls\n# and more', tags: ['print', 'yes', '2026'] }

const writers = {
  '.prompt': (template: Exported) => promptFileText(template),
  JSON: (template: Exported) => bundleText([template]),
}

/** What comes back, through the bytes of a file. */
function reimported(text: string) {
  const read = readSource(new TextDecoder().decode(new TextEncoder().encode(text)))
  if (!read.ok) throw new Error(read.error.message)
  const [prompt] = read.value[0]?.prompts ?? []
  if (!prompt) throw new Error('nothing was found')
  return draftOf(prompt)
}

describe.each(Object.entries(writers))('a template as %s', (_, write) => {
  it('comes back as the same content, whatever it is', () => {
    fc.assert(
      fc.property(validContents, content => {
        const back = reimported(write({ ...about, ...content }))
        expect(contentHash(back.content)).toBe(contentHash(content))
        expect(back.leftovers).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('comes back with what is said about it', () => {
    const content = { body: 'x', fields: [], settings: {}, locks: [] }
    expect(reimported(write({ ...about, ...content }))).toMatchObject(about)
  })

  it.each(dialectFixtures.map(({ dialect, title, source }) => [dialect, title, source] as const))(
    'comes back the same when it came from %s: %s',
    (dialect, _, source) => {
      const draft = draftOf(foundPrompt(source), dialect)
      const back = reimported(write({ ...draft, ...draft.content }))
      expect(contentHash(back.content)).toBe(contentHash(draft.content))
    },
  )

  it.each(starters.map(starter => [starter.name, starter] as const))('comes back the same: %s', (_, starter) => {
    const back = reimported(write({ ...about, ...starter.content }))
    expect(contentHash(back.content)).toBe(contentHash(starter.content))
  })

  it('leaves pictures of options at home', () => {
    const option = { value: 'a', label: 'A', thumbnail: 'image-1' }
    const field = { name: 'x', label: 'X', type: 'select', required: true, default: 'a', options: [option] } as const
    const content = { body: '{{x}}', fields: [{ ...field, options: [option] }], settings: {}, locks: [] }
    expect(write({ ...about, ...content })).not.toContain('image-1')
  })
})

describe('a .prompt file', () => {
  it('is the body as it is, below what is said about it', () => {
    const text = promptFileText({
      name: 'Fox',
      description: '',
      tags: ['animal'],
      body: 'A {{color}} fox: $10 #1\n  --- in the snow\n',
      fields: [{ name: 'color', label: 'Color', type: 'text', required: true, default: 'red', options: [] }],
      settings: { n: 2 },
      locks: ['n'],
    })
    expect(text).toBe(`---
proofsheet: 1
name: Fox
tags:
  - animal
fields:
  - name: color
    label: Color
    type: text
    required: true
    default: red
settings:
  n: 2
locks:
  - n
---
A {{color}} fox: $10 #1
  --- in the snow

`)
  })

  it('may be written by hand, with as little as a name', () => {
    const draft = reimported('---\r\nname: Fox\r\ntags: [animal]\r\nmodel: gpt-5\r\n---\r\nA {{ color }} fox\r\n')
    expect(draft).toMatchObject({ name: 'Fox', tags: ['animal'], dialect: 'double-braces' })
    expect(draft.content).toMatchObject({ body: 'A {{color}} fox', fields: [{ name: 'color', label: 'Color' }] })
    expect(draft.leftovers.map(note => note.text)).toEqual(['model'])
  })

  it('fills in what a field leaves out', () => {
    const draft = reimported(
      '---\nproofsheet: 1\nname: Fox\nfields:\n  - name: hair_color\n    options: [red, grey]\n---\nA {{hair_color}} fox',
    )
    const options = [
      { value: 'red', label: 'red' },
      { value: 'grey', label: 'grey' },
    ]
    expect(draft.content.fields).toEqual([
      { name: 'hair_color', label: 'Hair color', type: 'select', required: false, default: '', options },
    ])
  })
})
