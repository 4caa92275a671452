import { noise } from '@/tests/support/provider/pictures'
import { type Figure, times } from './figures'
import { answerWith, prompts, withStoring } from './zz-storing'

const warmUp = 20
const count = 200
const pictureBytes = 1_000_000

/** What storing adds to the provider's own time. */
export async function storedLatency(): Promise<Figure[]> {
  const made = await Promise.all(Array.from({ length: 16 }, () => noise(pictureBytes)))
  const bodies = made.map(bytes => answerWith([bytes]))
  const figures: Figure[] = []
  for (const atOnce of [1]) {
    const { latencies } = await withStoring(atOnce, bodies, async store => {
      await store({ prompts: prompts('warm', warmUp), n: 1 })
      return store({ prompts: prompts('timed', count), n: 1 })
    })
    figures.push({
      what: `From the answer’s last byte to stored, ${atOnce} at once`,
      value: times(latencies),
      how: `${count} runs of one picture of 1 MB after ${warmUp} to warm up; the provider on the same cores`,
    })
  }
  return figures
}
