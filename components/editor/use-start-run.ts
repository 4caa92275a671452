import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { sweepAddress } from '@/components/run/addresses'
import { useShowRun } from '@/components/run/use-show-run'
import type { Failure } from '@/lib/result'
import type { RunForm } from '@/lib/run/form-defaults'
import type { SweepProblems } from '@/lib/sweep/read-plan'
import { pageLoad } from './page-load'
import type { Press, PressContent, SweepAsked } from './press'
import { sendPress } from './send-press'
import { showProblems } from './show-problems'

/** What a press led to, where that is neither a run nor a sweep: a question to answer, or a sentence to read. */
export type Reply = { kind: 'question'; message: string; press: Press } | { kind: 'problem'; failure: Failure }

/**
 * Starts runs and sweeps from the form. Nothing typed is ever lost by it, whatever the answer.
 * @param onAxes shows sentences at their axes; tells whether there was one to show
 */
export function useStartRun(
  form: UseFormReturn<RunForm>,
  from: Pick<PressContent, 'templateVersionId' | 'parentImageId'>,
  onAxes: (problems: SweepProblems) => boolean,
) {
  const showRun = useShowRun()
  const router = useRouter()
  const [reply, setReply] = useState<Reply | null>(null)

  const send = async (press: Press | null) => {
    if (!press) return
    setReply(null)
    const answer = await sendPress(press)
    if (answer.ok)
      return answer.value.kind === 'run' ? showRun(answer.value.run) : router.push(sweepAddress(answer.value.id))
    const { kind, message, fields = {} } = answer.error
    if (kind === 'ask-first') return setReply({ kind: 'question', message, press })
    if (!complain(fields)) setReply({ kind: 'problem', failure: answer.error })
  }

  /** @returns whether there was a place to show any of the sentences at */
  const complain = (sentences: Record<string, string>): boolean => {
    const isAtAxis = onAxes(sentences)
    return showProblems(form, sentences) || isAtAxis
  }

  // A reload outside React's knowledge may have cut off the answer to a press; its key is sent again.
  const sendUnanswered = useEffectEvent(() => {
    for (const press of pageLoad().presses.unanswered()) void send(press)
  })
  useEffect(() => sendUnanswered(), [])

  // What was said of one form is not true of the next; what is typed lives in react-hook-form, outside React.
  const { subscribe } = form
  useEffect(() => subscribe({ formState: { values: true }, callback: () => setReply(null) }), [subscribe])

  const press = (content: PressContent) => send(pageLoad().presses.press(content))
  return {
    reply,
    complain,
    startRun: (typed: RunForm) => press({ ...from, isConfirmed: false, form: typed }),
    startSweep: (typed: RunForm, sweep: SweepAsked) => press({ ...from, isConfirmed: false, form: typed, sweep }),
    confirm: (asked: Press) => press({ ...asked, isConfirmed: true }),
    dismiss: () => setReply(null),
  }
}
