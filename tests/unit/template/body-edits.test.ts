import { describe, expect, it } from 'vitest'
import { renamedInBody, withoutName } from '@/lib/template/body-edits'

describe('another name is said wherever the body names the field', () => {
  it.each([
    ['{{style}} and {{ style }}', '{{look}} and {{ look }}'],
    [
      '{{#style}}in {{style}}{{/style}}{{^style}}plain{{/style}}',
      '{{#look}}in {{look}}{{/look}}{{^look}}plain{{/look}}',
    ],
    ['{{#style="a"}}x{{/style}}', '{{#look="a"}}x{{/look}}'],
    ['{{#shot}}{{#style}}x{{/style}}{{/shot}}', '{{#shot}}{{#look}}x{{/look}}{{/shot}}'],
    ['{{style:a|b}}', '{{look:a|b}}'],
    ['{{styles}} style {style} \\{{style}}', '{{styles}} style {style} \\{{style}}'],
    ['{{style', '{{style'],
  ])('%s', (before, after) => expect(renamedInBody(before, 'style', 'look')).toBe(after))

  it('$ in a name stays itself', () => expect(renamedInBody('{{a}} $1', 'a', 'b')).toBe('{{b}} $1'))
})

it.each([
  ['a {{style}} cat', 'a  cat'],
  ['{{#style}}in {{style}}, {{/style}}a cat', 'in , a cat'],
  ['{{styles}} \\{{style}}', '{{styles}} \\{{style}}'],
])('a name is taken out of %s', (before, after) => expect(withoutName(before, 'style')).toBe(after))
