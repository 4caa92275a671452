import { type Result, refused } from '@/lib/result'

/** An action's result; a server that cannot be reached is a refusal like any other. */
export const answerOf = async <T>(asking: Promise<Result<T>>): Promise<{ result: Result<T>; isAnswered: boolean }> => {
  try {
    return { result: await asking, isAnswered: true }
  } catch {
    return {
      result: refused('unavailable', 'The server did not answer. Try again: nothing is done twice.'),
      isAnswered: false,
    }
  }
}
