import { describe, expect, it } from 'vitest'
import { contentProblems } from '@/lib/template/check'
import { type Draft, draftOf } from '@/lib/template/exchange/draft'
import type { Way } from '@/lib/template/exchange/found-prompt'
import { readSource } from '@/lib/template/exchange/read-source'
import { render } from '@/lib/template/render'

function ways(source: unknown): Way[] {
  const read = readSource(typeof source === 'string' ? source : JSON.stringify(source))
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

/** The likeliest reading, as templates. */
const drafts = (source: unknown): Draft[] => (ways(source)[0]?.prompts ?? []).map(prompt => draftOf(prompt))
const ids = (source: unknown) => ways(source).map(way => way.id)
const bodies = (source: unknown) => drafts(source).map(draft => [draft.name, draft.content.body])

describe('a text', () => {
  it('is one prompt, named by its first words', () => {
    const [draft] = drafts('  A {argument name="animal" default="red fox"} asleep in deep snow, seen from above.\n')
    expect(draft).toMatchObject({ name: 'A red fox asleep in deep snow seen from above', dialect: 'raycast' })
    expect(draft?.content.body).toBe('A {{animal}} asleep in deep snow, seen from above.')
  })

  it('in the shape of JSON is named by what it says, not by its keys', () => {
    const [draft] = drafts(
      '{"type": "photograph", "subject": "{argument name=\\"x\\" default=\\"a tin of tea\\"}", "n": 2}',
    )
    expect(draft?.name).toBe('Photograph a tin of tea 2')
  })

  it('of nothing is nothing', () => expect(ways(' \n\t')).toEqual([]))

  it('in the shape of JSON stays one prompt', () => {
    expect(ids('{"scene": "a harbour", "light": {"key": "low"}, "people": []}')).toEqual(['prompt'])
    expect(ids('{"prompt": "a harbour", "camera": {"lens": "35mm"}}')).toEqual(['prompt'])
    expect(ids('{"scene": {argument name="x"}}')).toEqual(['prompt'])
    expect(ids('["red", "blue"]')[0]).toBe('prompt')
  })

  it('may be read with another dialect, or with none', () => {
    const [prompt] = ways('[PRODUCT] in {red|blue}, [PRODUCT] twice')[0]?.prompts ?? []
    if (!prompt) throw new Error('nothing was found')
    expect(draftOf(prompt)).toMatchObject({ dialect: 'capitals', leftovers: [{ text: '{red|blue}', line: 1 }] })
    expect(draftOf(prompt, 'dynamic-prompts').content.body).toBe('[PRODUCT] in {{red_or_blue}}, [PRODUCT] twice')
    expect(draftOf(prompt, null).content).toMatchObject({ body: prompt.text, fields: [] })
  })

  it('tells the line of what it leaves', () => {
    const [draft] = drafts('A {argument name="x" default="1"}\n\n{argument name="x" default="2"}\n{date}')
    expect(draft?.leftovers).toMatchObject([{ text: '{date}', line: 4 }])
    expect(draft?.remarks).toMatchObject([{ line: 3, message: expect.stringContaining('“X 2”') }])
  })
})

describe('prompts that others keep', () => {
  it('reads the text and the chat prompts of Langfuse', () => {
    const config = { model: 'gpt-image-2', size: '1536x1024', temperature: 0.7, n: 40 }
    const text = {
      name: 'hero',
      type: 'text',
      version: 3,
      prompt: 'A {{ product }}',
      labels: ['production'],
      tags: ['shop'],
      config,
    }
    const chat = {
      ...text,
      type: 'chat',
      prompt: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'A {{product}}' },
      ],
    }
    expect(drafts(text)).toMatchObject([
      {
        name: 'hero',
        tags: ['shop'],
        content: { body: 'A {{product}}', settings: { model: 'gpt-image-2', size: '1536x1024' } },
        leftovers: [{ text: 'n: 40' }],
      },
    ])
    expect(drafts(chat)).toMatchObject([
      {
        content: { body: 'Be brief.\n\nA {{product}}' },
        remarks: [{ message: expect.stringContaining('2 messages') }],
      },
    ])
  })

  it('reads the prompt objects of OpenAI with their variables', () => {
    const content = [{ type: 'input_text', text: 'A poster of {{city}} at {{hour}}' }]
    const prompt = {
      id: 'pmpt_1',
      object: 'prompt',
      version: '2',
      messages: [{ role: 'user', content }],
      variables: { city: 'Oslo' },
    }
    const [draft] = drafts(prompt)
    expect(draft?.content.body).toBe('A poster of {{city}} at {{hour}}')
    expect(draft?.content.fields).toMatchObject([
      { name: 'city', default: 'Oslo', required: false },
      { name: 'hour', default: '', required: true },
    ])
  })

  it('reads what Open WebUI exports', () => {
    const one = {
      command: '/poster',
      user_id: 'u',
      title: 'Poster',
      content: 'A {{size | select:options=["A4","A3"]}} poster',
      timestamp: 1,
      access_control: null,
    }
    expect(drafts([one, { ...one, title: 'Second' }])).toMatchObject([
      { name: 'Poster', dialect: 'open-webui' },
      { name: 'Second' },
    ])
    expect(drafts(one)).toMatchObject([{ name: 'Poster' }])
  })

  it('reads lists of texts, of groups, and of named prompts', () => {
    const fox = 'A fox asleep in the snow at dawn'
    const owl = 'An owl on a post in the rain at dusk'
    expect(bodies([fox, owl])).toEqual([
      ['A fox asleep in the snow at dawn', fox],
      ['An owl on a post in the rain at dusk', owl],
    ])
    const names = [['Fox', fox], ['Owl', owl]] // biome-ignore format: two pairs
    expect(
      bodies([
        { title: 'Fox', prompt: fox },
        { title: 'Owl', prompt: owl },
      ]),
    ).toEqual(names)
    expect(
      bodies({
        data: [
          { name: 'Fox', text: fox },
          { name: 'Owl', text: owl },
        ],
      }),
    ).toEqual(names)
    expect(bodies({ Fox: { prompt: fox }, Owl: { prompt: owl } })).toEqual(names)
    expect(
      bodies([
        { name: 'Fox', productionPrompt: { prompt: fox } },
        { name: 'Owl', productionPrompt: { prompt: owl } },
      ]),
    ).toEqual(names)
    expect(ids([fox, owl])).toEqual(['list', 'prompt'])
  })

  it('reads prompts that are JSON themselves', () => {
    const prompt = { scene: 'a {argument name="kind" default="quiet"} harbour', people: [] }
    expect(
      drafts([
        { title: 'Harbour', prompt },
        { title: 'Fox', prompt: 'A fox asleep in the snow' },
      ]),
    ).toMatchObject([{ name: 'Harbour', content: { fields: [{ name: 'kind', default: 'quiet' }] } }, { name: 'Fox' }])
  })

  it('names what holds no prompt', () => {
    const way = ways([
      { name: 'Fox', prompt: 'A fox asleep in the snow' },
      { name: 'Owl', prompt: '' },
      7,
      'An owl on a post in the rain',
    ])[0]
    expect(way?.prompts).toHaveLength(2)
    expect(way?.skipped.map(skipped => skipped.name)).toEqual(['Owl', 'Entry 3'])
  })
})

describe('style presets', () => {
  const csv =
    '\ufeffname,prompt,negative_prompt\r\n"Cinematic","cinematic still {prompt} . epic, ""film grain""","blurry, {{bad}}"\r\n--- Other ---,,\r\nInk,"ink drawing,\r\nno colour",\r\n'

  it('are the rows of a table', () => {
    const [way] = ways(csv)
    expect(way).toMatchObject({ id: 'presets', skipped: [{ name: '--- Other ---' }] })
    expect(bodies(csv)).toEqual([
      ['Cinematic', 'cinematic still {{prompt}} . epic, "film grain"'],
      ['Ink', '{{prompt}}, ink drawing,\nno colour'],
    ])
  })

  it('keep a negative prompt as a comment, which is never sent', () => {
    const [draft] = drafts([{ name: 'Noir', prompt: 'film noir {prompt}', negative_prompt: 'colour, blur' }])
    if (!draft) throw new Error('nothing was found')
    expect(draft.content.body).toBe('film noir {{prompt}}{{! Negative prompt: colour, blur }}')
    expect(draft.leftovers).toMatchObject([{ text: 'colour, blur' }])
    expect(render(draft.content.body, draft.content.fields, { prompt: 'a street' }).text).toBe('film noir a street')
    expect(contentProblems(draft.content)).toEqual([])
  })

  it('are read from JSON of Fooocus and InvokeAI, and with semicolons', () => {
    expect(
      bodies([
        { name: 'Fooocus V2', negative_prompt: 'x' },
        { name: 'A', prompt: '{prompt}, a', negative_prompt: '' },
      ]),
    ).toEqual([['A', '{{prompt}}, a']])
    expect(
      bodies([{ name: 'A', type: 'user', preset_data: { positive_prompt: '{prompt}, a', negative_prompt: '' } }]),
    ).toEqual([['A', '{{prompt}}, a']])
    expect(bodies('name;prompt\nA;"{prompt}; a"\n')).toEqual([['A', '{{prompt}}; a']])
  })
})

describe('Markdown', () => {
  it('with blocks under headings is a list', () => {
    const text =
      '# Prompts\n\nFrom our wiki.\n\n## Fox\n\n```text\nA [COLOR] fox\n\nin snow\n```\n\n**Owl**\n\n~~~\nAn owl\n~~~\n'
    expect(bodies(text)).toEqual([
      ['Fox', 'A {{color}} fox\n\nin snow'],
      ['Owl', 'An owl'],
    ])
    expect(ids(text)).toEqual(['list', 'prompt'])
  })

  it('of bullets is a list when they are prompts', () => {
    const text =
      '## Animals\n- **Fox**: a fox asleep in the snow at dawn\n- an owl on a post, wrapped\n  in rain\n1. a heron that waits for the ferry\n'
    expect(bodies(text)).toEqual([
      ['Fox', 'a fox asleep in the snow at dawn'],
      ['An owl on a post wrapped in rain', 'an owl on a post, wrapped\nin rain'],
      ['A heron that waits for the ferry', 'a heron that waits for the ferry'],
    ])
    expect(ids('A poster:\n- red\n- with a fox on it\n')).toEqual(['prompt'])
  })

  it('with headings is one prompt, and may be a list', () => {
    const text = '# Scene\nA harbour at dawn, seen from the pier.\n# Light\nLow sun from the left, long shadows.\n'
    expect(ids(text)).toEqual(['prompt', 'list'])
    expect(ways(text)[1]?.prompts.map(prompt => prompt.name)).toEqual(['Scene', 'Light'])
  })
})

describe('what is too much', () => {
  it('is read in parts: two hundred templates an import', () => {
    const parts = ways(Array.from({ length: 450 }, (_, number) => ({ name: `P${number}`, prompt: 'x' })))
    expect(parts.slice(0, 3).map(({ label, prompts }) => [label, prompts.length, prompts[0]?.name])).toEqual([
      ['List of prompts 1–200', 200, 'P0'],
      ['List of prompts 201–400', 200, 'P200'],
      ['List of prompts 401–450', 50, 'P400'],
    ])
    expect(new Set(parts.map(part => part.id)).size).toBe(parts.length)
  })

  it('is named: a prompt longer than the provider takes', () => {
    expect(readSource('x'.repeat(32_001))).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('32,001') },
    })
    const [way] = ways([
      { name: 'Long', prompt: 'x'.repeat(40_000) },
      { name: 'Short', prompt: 'x' },
    ])
    expect(way).toMatchObject({ prompts: [{ name: 'Short' }], skipped: [{ name: 'Long' }] })
  })
})

describe('a file of Proofsheet', () => {
  it('names the templates that are broken and reads the others', () => {
    const templates = [
      { name: 'Good', body: 'x' },
      { name: 'Bad', body: 7 },
      'no template',
      { name: 'Odd', body: 'x', mood: 'calm' },
    ]
    const [way] = ways({ proofsheet: 'templates', version: 1, templates })
    expect(way?.prompts.map(prompt => prompt.name)).toEqual(['Good', 'Odd'])
    expect(way?.skipped).toMatchObject([
      { name: 'Bad', message: expect.stringContaining('body') },
      { name: 'Template 3' },
    ])
    expect(way?.prompts[1]?.leftovers).toMatchObject([{ text: 'mood' }])
  })
})
