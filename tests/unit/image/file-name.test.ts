import { expect, test } from 'vitest'
import { attachment, imageFileName } from '@/lib/image/file-name'

test.each([
  ['A product photograph of a coffee set, soft light.', 'a-product-photograph-of-a-coffee-set-soft-light-147-2.png'],
  ['咖啡杯，極簡', '咖啡杯-極簡-147-2.png'],
  ['Кофе на столе', 'кофе-на-столе-147-2.png'],
  ['../../etc/passwd', 'etc-passwd-147-2.png'],
  ['CON', 'con-147-2.png'],
  ['🎨🎨', 'image-147-2.png'],
  ['<script>alert("x")</script>', 'script-alert-x-script-147-2.png'],
])('a picture of %j is saved as %s', (prompt, name) => {
  expect(imageFileName(prompt, 147, 1, 'image/png')).toBe(name)
})

test('a long prompt is cut between words', () => {
  const name = imageFileName('word '.repeat(100), 1, 0, 'image/jpeg')
  expect(name).toMatch(/^(word-)+1-1\.jpg$/)
  expect(name.length).toBeLessThan(80)
})

test('the header carries any name, and no name can end it early', () => {
  const header = attachment('咖啡"; filename="x.exe-1-1.png')
  expect(header).toBe(
    `attachment; filename="___; filename=_x.exe-1-1.png"; filename*=UTF-8''%E5%92%96%E5%95%A1%22%3B%20filename%3D%22x.exe-1-1.png`,
  )
})
