import { describe, expect, it } from 'vitest'
import { readRequest } from '@/lib/provider/sample/request'

const canonical = { model: 'gpt-image-2', prompt: 'A beautiful sunset', n: 1, size: '1024x1024' }

const read = (changes: object) => readRequest(JSON.stringify({ ...canonical, ...changes }))
const refusal = (changes: object) => {
  const answer = read(changes)
  return answer.ok ? null : answer.refusal
}

describe('a request to the sample provider', () => {
  it('is read from the canonical body', () => {
    expect(read({})).toEqual({
      ok: true,
      asked: {
        model: 'gpt-image-2',
        prompt: 'A beautiful sunset',
        n: 1,
        width: 1024,
        height: 1024,
        quality: null,
        format: 'png',
        compression: null,
      },
    })
  })

  it.each(['auto', '256x256', '512x512', '1536x1024', '2160x3840', '3072x1024'])('may ask for %s', size => {
    expect(refusal({ size })).toBeNull()
  })

  it.each(['100x100', '3856x2160', '3200x1024', '3840x3840', 'big', '0x0', '1024', '1024×1024', 1024])(
    'may not ask for %s',
    size => {
      expect(refusal({ size })).toMatchObject({ status: 400, param: 'size', code: 'invalid_value' })
    },
  )

  it('is told the nearest size the real model takes', () => {
    expect(refusal({ size: '1000x1000' })?.message).toContain('1008x1008')
  })

  it.each([0, 11, 1.5, -1, '3', null])('may not ask for %s images', n => {
    expect(refusal({ n })).toMatchObject({ param: 'n', code: 'invalid_value' })
  })

  it.each([{ model: undefined }, { model: '' }, { prompt: undefined }, { prompt: '' }])(
    'needs more than %o',
    missing => {
      expect(refusal(missing)).toMatchObject({ param: Object.keys(missing)[0], code: 'missing_required_parameter' })
    },
  )

  it('may have a prompt of 32,000 characters and not one more', () => {
    expect(refusal({ prompt: 'x'.repeat(32_000) })).toBeNull()
    expect(refusal({ prompt: 'x'.repeat(32_001) })).toMatchObject({ param: 'prompt' })
  })

  it.each(['response_format', 'style', 'seed'])('may not carry %s', name => {
    expect(refusal({ [name]: 'x' })).toMatchObject({ param: name, code: 'unknown_parameter' })
  })

  it.each([
    ['quality', 'hd'],
    ['background', 'transparent'],
    ['output_format', 'gif'],
    ['output_compression', 101],
  ])('may not set %s to %s', (param, value) => {
    expect(refusal({ [param]: value })).toMatchObject({ param, code: 'invalid_value' })
  })
})
