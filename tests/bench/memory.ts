import { noise } from '@/tests/support/provider/pictures'
import type { Figure } from './figures'
import { answerWith, prompts, withStoring } from './storing'

const atOnce = 8
const pictures = 4
const megabyte = 1024 * 1024
const pictureBytes = 25 * megabyte

/** Eight of the largest answers at once: what they add to the memory of the server, and for how long it stands still. */
export async function memory(): Promise<Figure[]> {
  const made = await Promise.all(Array.from({ length: pictures }, () => noise(pictureBytes)))
  const small = answerWith([await noise(1000)])
  return withStoring(atOnce, [small, ...Array.from({ length: atOnce }, () => answerWith(made))], async store => {
    // Everything is loaded once before it is measured.
    await store({ prompts: prompts('warm', 1), n: 1 })
    const { grown, longestDelay } = await store({ prompts: prompts('large', atOnce), n: pictures })
    const how = `${atOnce} answers of ${pictures} pictures of 25 MB at once, from the request to the database`
    return [
      { what: 'Memory added by large answers', value: `${Math.round(grown / megabyte)} MB`, how },
      { what: '… longest standstill', value: `${longestDelay.toFixed(0)} ms`, how: 'the same: the event loop’s delay' },
    ]
  })
}
