import { describe, expect, it } from 'vitest'
import type { Field } from '@/lib/template/schema'
import { storedThumbnails, thumbnailsAfter, withoutThumbnails, withThumbnails } from '@/lib/template/thumbnails'
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
    const kept = storedThumbnails(JSON.stringify(thumbnailsAfter(shown)))
    expect(JSON.stringify(withoutThumbnails(shown))).not.toContain('image-')
    expect(withThumbnails(withoutThumbnails(shown), kept)).toEqual(shown)
  })

  it('are shown on the fields of another version that has the same option', () => {
    const older = [
      look('style', [{ value: 'grain', label: 'Grain' }]),
      look('light', [{ value: 'grain', label: 'Grain' }]),
    ]
    expect(withThumbnails(older, thumbnailsAfter(shown)).map(field => field.options[0]?.thumbnail)).toEqual([
      'image-1',
      undefined,
    ])
  })

  it('stay for options that only other versions have, and go where the option has none any more', () => {
    const option = (value: string, thumbnail?: string) => ({ value, label: value, ...(thumbnail && { thumbnail }) })
    const earlier = { style: { grain: 'image-1', flat: 'image-2' }, light: { soft: 'image-3' } }
    const fields = [look('style', [option('grain'), option('ink', 'image-4')]), look('mood', [option('calm')])]
    expect(thumbnailsAfter(fields, earlier)).toEqual({
      style: { flat: 'image-2', ink: 'image-4' },
      light: { soft: 'image-3' },
    })
  })

  it('are not looked for in what every record has', () => {
    const odd = [look('constructor', [{ value: 'name', label: 'Name' }])]
    expect(withThumbnails(odd, {})).toEqual(odd)
  })
})
