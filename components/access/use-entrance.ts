import { unstable_rethrow } from 'next/navigation'
import { useActionState } from 'react'
import { type Failure, type Result, refused } from '@/lib/result'

type Send = (input: unknown, form: FormData) => Promise<Result<unknown>>
type Reply = { typed: Record<string, string>; error: Failure | null }

const unanswered = refused('unavailable', 'The server did not answer. Try again.').error

/**
 * A form whose success leads somewhere else.
 * @returns `typed` is what stood in it when it was refused: React empties a form that was sent
 */
export function useEntrance(send: Send) {
  const [reply, submit, isSending] = useActionState<Reply | null, FormData>(async (_, form) => {
    const typed = Object.fromEntries(Array.from(form, ([name, value]) => [name, String(value)]))
    return { typed, error: await refusalOf(send, form) }
  }, null)
  const error = reply?.error ?? null
  return { submit, isSending, typed: reply?.typed ?? {}, error, fields: error?.fields ?? {} }
}

async function refusalOf(send: Send, form: FormData): Promise<Failure | null> {
  try {
    const result = await send(null, form)
    return result.ok ? null : result.error
  } catch (thrown) {
    // Being led on is thrown too.
    unstable_rethrow(thrown)
    return unanswered
  }
}
