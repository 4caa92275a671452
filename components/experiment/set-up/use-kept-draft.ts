import { useRef, useState } from 'react'
import { answerOf } from '@/components/run/answer-of'
import { saveExperiment } from '@/lib/experiment/actions'
import type { ExperimentDraft } from '@/lib/experiment/draft'
import type { SetUpStart } from '@/lib/experiment/set-up-start'
import type { Failure } from '@/lib/result'

/** Typing rests this long, ms, before it is kept. */
const restMs = 400

type SaveState = 'untouched' | 'saving' | 'saved'

/**
 * A draft that is kept on the server as it is typed, and what starting it would cost by the newest answer.
 * @returns `save` keeps what is not kept yet; its answer is the draft's id, or null when it could not be kept
 */
export function useKeptDraft(start: SetUpStart) {
  const [draft, setDraft] = useState(start.draft)
  const [forecast, setForecast] = useState(start.forecast)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [state, setState] = useState<SaveState>(start.id === null ? 'untouched' : 'saved')
  const kept = useRef({ id: start.id, draft: start.id === null ? null : start.draft })
  const latest = useRef(draft)
  const saving = useRef<Promise<string | null> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  /** One after the other: the first answer names the draft that the next one changes. */
  const saveAll = async (): Promise<string | null> => {
    while (kept.current.draft !== latest.current) {
      const sent = latest.current
      const { result } = await answerOf(saveExperiment({ id: kept.current.id, draft: sent }))
      setFailure(result.ok ? null : result.error)
      if (!result.ok) return null
      if (kept.current.id === null) window.history.replaceState(null, '', `/experiments/new?draft=${result.value.id}`)
      kept.current = { id: result.value.id, draft: sent }
      setForecast(result.value.forecast)
    }
    setState('saved')
    return kept.current.id
  }
  const save = (): Promise<string | null> => {
    clearTimeout(timer.current)
    saving.current ??= saveAll().finally(() => {
      saving.current = null
    })
    return saving.current
  }
  const change = (changes: Partial<ExperimentDraft>) => {
    latest.current = { ...latest.current, ...changes }
    setDraft(latest.current)
    setState('saving')
    clearTimeout(timer.current)
    timer.current = setTimeout(save, restMs)
  }
  return { draft, forecast, failure, state, change, save }
}
