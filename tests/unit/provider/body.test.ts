import { expect, test } from 'vitest'
import { generationBody } from '@/lib/provider/body'
import { someSettings } from '@/tests/support/provider/exchange'

const plain = { ...someSettings, size: '1024x1024', n: 3 }

test('the canonical body is model, prompt, n and size in that order, and nothing else', () => {
  expect(JSON.stringify(generationBody(plain, 'A beautiful sunset'))).toBe(
    '{"model":"gpt-image-2","prompt":"A beautiful sunset","n":3,"size":"1024x1024"}',
  )
})

test('what a person chose is sent, each under the provider’s name', () => {
  const chosen = { ...plain, quality: 'low', background: 'opaque', format: 'webp', compression: 80 } as const
  expect(generationBody(chosen, 'x')).toEqual({
    model: 'gpt-image-2',
    prompt: 'x',
    n: 3,
    size: '1024x1024',
    quality: 'low',
    background: 'opaque',
    output_format: 'webp',
    output_compression: 80,
  })
})

test.each([null, 'png'] as const)('compression stays here when the format is %s', format => {
  expect(generationBody({ ...plain, format, compression: 80 }, 'x')).not.toHaveProperty('output_compression')
})

test('a size written by hand is sent as the provider spells it', () => {
  expect(generationBody({ ...plain, size: ' 1536 × 1024 ' }, 'x').size).toBe('1536x1024')
  expect(generationBody({ ...plain, size: 'auto' }, 'x').size).toBe('auto')
})
