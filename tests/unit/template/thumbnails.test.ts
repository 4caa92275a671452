import { describe, expect, it } from 'vitest'
import type { Field } from '@/lib/template/schema'
import { storedThumbnails, thumbnailsOf, withoutThumbnails, withThumbnails } from '@/lib/template/thumbnails'
import { textField } from '@/tests/support/saved-template'

const look = (name: string, options: Field['options']) => textField(name, { type: 'select', options })
const shown = [
  look('style', [
    { value: 'grain', label: 'Film grain', thumbnail: 'image-1' },
    { value: 'flat', label: 'Flat' },
  ]),
  look('constructor', [{ value: 'constructor', label: 'Odd', thumbnail: 'image-2' }]),
  look('mood', [{ value: 'calm', label: 'Calm' }]),
]

describe('the images that show options', () => {
  it('are taken out of the fields and put back, whatever these are called', () => {
    const kept = storedThumbnails(JSON.stringify(thumbnailsOf(shown)))
    expect(JSON.stringify(withoutThumbnails(shown))).not.toContain('image-')
    expect(withThumbnails(withoutThumbnails(shown), kept)).toEqual(shown)
  })

  it('are shown on the fields of another version that has the same option', () => {
    const older = [
      look('style', [{ value: 'grain', label: 'Grain' }]),
      look('light', [{ value: 'grain', label: 'Grain' }]),
    ]
    expect(withThumbnails(older, thumbnailsOf(shown)).map(field => field.options[0]?.thumbnail)).toEqual([
      'image-1',
      undefined,
    ])
  })

  it('are not looked for in what every record has', () => {
    const odd = [look('constructor', [{ value: 'name', label: 'Name' }])]
    expect(withThumbnails(odd, {})).toEqual(odd)
  })
})
