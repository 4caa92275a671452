import { useEffect, useEffectEvent, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useShowRun } from '@/components/run/use-show-run'
import type { Failure } from '@/lib/result'
import type { RunForm } from '@/lib/run/form-defaults'
import { pageLoad } from './page-load'
import type { Press, PressContent } from './press'
import { sendPress } from './send-press'
import { showProblems } from './show-problems'

/** What a press led to, where that is not a run: a question to answer, or a sentence to read. */
export type Reply = { kind: 'question'; message: string; press: Press } | { kind: 'problem'; failure: Failure }

/** Starts runs from the form. Nothing typed is ever lost by it, whatever the answer. */
export function useStartRun(
  form: UseFormReturn<RunForm>,
  from: Pick<PressContent, 'templateVersionId' | 'parentImageId'>,
) {
  const showRun = useShowRun()
  const [reply, setReply] = useState<Reply | null>(null)

  const send = async (press: Press | null) => {
    if (!press) return
    setReply(null)
    const answer = await sendPress(press)
    if (answer.ok) return showRun(answer.value.run)
    const { kind, message, fields = {} } = answer.error
    if (kind === 'ask-first') return setReply({ kind: 'question', message, press })
    if (!showProblems(form, fields)) setReply({ kind: 'problem', failure: answer.error })
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
    startRun: (typed: RunForm) => press({ ...from, isConfirmed: false, form: typed }),
    confirm: (asked: Press) => press({ ...asked, isConfirmed: true }),
    dismiss: () => setReply(null),
  }
}
