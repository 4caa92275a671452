import fc from 'fast-check'
import { expect, it } from 'vitest'
import { labelOf, nameOf } from '@/lib/template/label'
import { nameLimit } from '@/lib/template/limits'
import { parse } from '@/lib/template/parse'

it.each([
  ['hair_color', 'Hair color'],
  ['hairColor', 'Hair color'],
  ['subject', 'Subject'],
  ['n2_x', 'N2 x'],
  ['größe', 'Größe'],
  ['RGB', 'RGB'],
])('the label of %s is %s', (name, label) => expect(labelOf(name)).toBe(label))

it.each([
  ['Hair color', [], 'hair_color'],
  ['Hair color', ['hair_color'], 'hair_color_2'],
  ['Hair color', ['hair_color', 'hair_color_2'], 'hair_color_3'],
  ['  What is it, really?  ', [], 'what_is_it_really'],
  ['2nd line', [], 'nd_line'],
  ['42', [], 'field'],
  ['', ['field'], 'field_2'],
  ['主体 (猫)', [], '主体_猫'],
  ['Cafe\u0301', ['caf\u00e9'], 'caf\u00e9_2'],
])('the name of %j beside %j is %s', (label, taken, name) => expect(nameOf(label, taken)).toBe(name))

it('every label gives a name that a body can hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), label => {
      const name = nameOf(label, [nameOf(label)])
      expect(name.length).toBeLessThanOrEqual(nameLimit)
      expect(parse(`{{${name}}}`)).toMatchObject({ nodes: [{ kind: 'field', name }], problems: [] })
    }),
  )
})
