import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { templateCards } from './records'
import type { PickerChoice } from './schema'

/** The templates that can be picked, in their order, with all that they are told apart and found by. */
export async function pickerChoices(who: Principal): Promise<PickerChoice[]> {
  const cards = await templateCards(who)
  return cards
    .filter(card => card.publishedNumber !== null)
    .map(({ slug, name, description, tags, pictureId }) => ({ slug, name, description, tags, pictureId }))
}
