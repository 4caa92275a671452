import { refusal } from '@/lib/access/refusal'
import { shareHeaders } from './headers'
import { shareGone } from './refusals'

/** The one answer of everything under a link that does not open, the same to the last letter whatever the reason. */
export function goneAnswer(): Response {
  const answer = refusal(shareGone.error)
  for (const [name, value] of Object.entries(shareHeaders)) answer.headers.set(name, value)
  return answer
}
