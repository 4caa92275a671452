import { beforeEach, describe, expect, it } from 'vitest'
import { type PressContent, presses } from '@/components/editor/press'
import type { Shelf } from '@/components/run/shelf'
import { emptyShelf, formWith } from '@/tests/support/form'
import { draft, field } from '@/tests/support/sweeps'

const content = (subject: string, rest: Partial<PressContent> = {}): PressContent => ({
  templateVersionId: 'v1',
  parentImageId: null,
  isConfirmed: false,
  form: formWith({ subject }),
  ...rest,
})

let stored: Map<string, string>
let shelf: Shelf
let now: number
let minted: number
/** A page as it is after a load: memory gone, the shelf still there. */
const loaded = () => presses({ shelf, now: () => now, mint: () => `key-${++minted}` })

beforeEach(() => {
  stored = new Map()
  shelf = emptyShelf(stored)
  now = 1_000_000
  minted = 0
})

const pressed = (page: ReturnType<typeof loaded>, wish: PressContent) => {
  const press = page.press(wish)
  if (!press) throw new Error('nothing was sent')
  return press
}

describe('pressing Generate', () => {
  it('sends one press for a double click', () => {
    const page = loaded()
    expect(page.press(content('a cat'))).toMatchObject({ key: 'key-1', templateVersionId: 'v1' })
    expect(page.press(content('a cat'))).toBeNull()
  })

  it('is the same press until a second after the answer', () => {
    const page = loaded()
    page.answered(pressed(page, content('a cat')), true)
    now += 999
    expect(page.press(content('a cat'))).toBeNull()
    now += 1
    expect(page.press(content('a cat'))?.key).toBe('key-2')
  })

  it('is a new run as soon as a field changed', () => {
    const page = loaded()
    const first = pressed(page, content('a cat'))
    expect(page.press(content('a dog'))?.key).toBe('key-2')
    page.answered(first, true)
    expect(page.press(content('a bird'))?.key).toBe('key-3')
  })

  it('may follow a refusal at once', () => {
    const page = loaded()
    page.answered(pressed(page, content('a cat')), false)
    expect(page.press(content('a cat'))?.key).toBe('key-2')
  })

  it('sends the answer to "start it again?" at once, and only once', () => {
    const page = loaded()
    page.answered(pressed(page, content('a cat')), false)
    expect(page.press(content('a cat', { isConfirmed: true }))).toMatchObject({ key: 'key-2', isConfirmed: true })
    expect(page.press(content('a cat', { isConfirmed: true }))).toBeNull()
  })
})

describe('when the answer never comes', () => {
  it('pressing again is the same press', () => {
    const page = loaded()
    page.interrupted(pressed(page, content('a cat')))
    now += 60_000
    expect(page.press(content('a cat'))?.key).toBe('key-1')
  })

  it('a reload sends the kept press again, once, with what it asked for', () => {
    pressed(loaded(), content('a cat', { parentImageId: 'image' }))
    const page = loaded()
    expect(page.unanswered()).toMatchObject([
      { key: 'key-1', parentImageId: 'image', form: formWith({ subject: 'a cat' }) },
    ])
    expect(page.unanswered()).toEqual([])
    expect(page.press(content('a cat', { parentImageId: 'image' }))).toBeNull()
  })

  it('a reload after the answer sends nothing', () => {
    const before = loaded()
    before.answered(pressed(before, content('a cat')), true)
    expect(loaded().unanswered()).toEqual([])
    expect(stored.size).toBe(0)
  })

  it('asking for something else gives the broken press up', () => {
    const before = loaded()
    before.interrupted(pressed(before, content('a cat')))
    before.answered(pressed(before, content('a dog')), true)
    expect(loaded().unanswered()).toEqual([])
  })

  it('two presses on their way both survive a reload', () => {
    const before = loaded()
    pressed(before, content('a cat'))
    pressed(before, content('a dog'))
    expect(
      loaded()
        .unanswered()
        .map(press => press.key),
    ).toEqual(['key-1', 'key-2'])
  })

  it('a tab restored ten minutes later starts nothing by itself', () => {
    pressed(loaded(), content('a cat'))
    now += 10 * 60_000
    expect(loaded().unanswered()).toEqual([])
  })
})

describe('a press with several values', () => {
  const sweep = (...subjects: string[]) =>
    content('a cat', { sweep: { plan: draft([field('subject', ...subjects)]), madeFromSweepId: null } })

  it('is one press for a double click, and another as soon as a value changed', () => {
    const page = loaded()
    expect(page.press(sweep('a cat', 'a dog'))?.key).toBe('key-1')
    expect(page.press(sweep('a cat', 'a dog'))).toBeNull()
    expect(page.press(sweep('a cat', 'a bird'))?.key).toBe('key-2')
    expect(page.press(content('a cat'))?.key).toBe('key-3')
  })

  it('is sent again with all it asked for when a reload cut its answer off', () => {
    pressed(loaded(), sweep('a cat', 'a dog'))
    expect(loaded().unanswered()).toMatchObject([{ key: 'key-1', ...sweep('a cat', 'a dog') }])
  })

  it('asks for another thing when it changes another sweep', () => {
    const page = loaded()
    const from = (id: string) => {
      const asked = sweep('a cat')
      return { ...asked, ...(asked.sweep && { sweep: { ...asked.sweep, madeFromSweepId: id } }) }
    }
    expect(page.press(from('one'))?.key).toBe('key-1')
    expect(page.press(from('two'))?.key).toBe('key-2')
  })

  it('whose plan is unreadable is not sent', () => {
    const press = { ...content('a cat'), key: 'key-9', at: now, sweep: { plan: { axes: 1 }, madeFromSweepId: null } }
    stored.set('presses', JSON.stringify([press]))
    expect(loaded().unanswered()).toEqual([])
  })
})

describe('a shelf that cannot be trusted', () => {
  it.each(['{', '[{"key":"x"}]', '"text"', '[null]'])('holding %s is taken for empty', text => {
    stored.set('presses', text)
    expect(loaded().unanswered()).toEqual([])
  })

  it('that is full still sends one press for a double click', () => {
    shelf.setItem = () => {
      throw new Error('quota')
    }
    const page = loaded()
    expect(page.press(content('a cat'))).not.toBeNull()
    expect(page.press(content('a cat'))).toBeNull()
  })
})
