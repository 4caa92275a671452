import { unstable_isUnrecognizedActionError as isUnknownAction } from 'next/navigation'
import { type Failure, type Result, refused } from '@/lib/result'
import { tooLarge } from '@/lib/too-large'

/**
 * An action's result; that no answer came is a refusal like any other. Never throws.
 * @returns `isAnswered` false when the action may have been carried out all the same. A server that was updated does
 *   not know this page's action and did nothing, but the one before it may have heard the same press.
 */
export async function answerOf<T>(asking: Promise<Result<T>>): Promise<{ result: Result<T>; isAnswered: boolean }> {
  try {
    return { result: await asking, isAnswered: true }
  } catch (error) {
    if (error instanceof Error && error.message === tooLarge)
      return { result: refused('invalid', tooLarge), isAnswered: true }
    return { result: isUnknownAction(error) ? updated : unanswered, isAnswered: false }
  }
}

/** Whether the server is newer than this page, so that only a reload helps. */
export const isOutdatedPage = (failure: Failure): boolean => failure === updated.error

const updated = refused('unavailable', 'Proofsheet was updated. Reload to go on; what you typed is kept.')
const unanswered = refused(
  'unavailable',
  'The server did not answer. Press again: it counts as the same press, so nothing is done or paid twice.',
)
