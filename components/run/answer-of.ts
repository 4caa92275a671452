import { unstable_isUnrecognizedActionError as isUnknownAction } from 'next/navigation'
import { type Result, refused } from '@/lib/result'

/**
 * An action's result; that no answer came is a refusal like any other. Never throws.
 * @returns `isAnswered` false when the action may have been carried out all the same
 */
export async function answerOf<T>(asking: Promise<Result<T>>): Promise<{ result: Result<T>; isAnswered: boolean }> {
  try {
    return { result: await asking, isAnswered: true }
  } catch (error) {
    // A server that was updated no longer knows this page's action, so it certainly did nothing.
    return isUnknownAction(error) ? { result: updated, isAnswered: true } : { result: unanswered, isAnswered: false }
  }
}

const updated = refused('unavailable', 'Proofsheet was updated. Reload the page; what you typed is kept.')
const unanswered = refused(
  'unavailable',
  'The server did not answer. Press again: it counts as the same press, so nothing is done or paid twice.',
)
