import { useEffect, useState } from 'react'
import { answerOf } from '@/components/run/answer-of'
import type { Failure } from '@/lib/result'
import { previewShare } from '@/lib/share/actions'
import type { ShareInput } from '@/lib/share/request'
import type { ShareContents } from '@/lib/share/schema'
import { previewKey } from './share-form'

/** What a link would show, or why that cannot be said. Both null until the first answer. */
export type Preview = { contents: ShareContents | null; refusal: Failure | null }

/** Typing rests this long, ms, before the server is asked again. */
const restMs = 250

/** Asks the server what a link would show, by the code that will show it. The answer before stays until the next. */
export function usePreview(input: ShareInput): Preview {
  const key = previewKey(input)
  const [preview, setPreview] = useState<Preview>({ contents: null, refusal: null })
  // The answer is the server's; a later question makes an earlier answer void.
  useEffect(() => {
    let isWanted = true
    const timer = setTimeout(async () => {
      const { result } = await answerOf(previewShare(JSON.parse(key)))
      if (!isWanted) return
      setPreview({ contents: result.ok ? result.value : null, refusal: result.ok ? null : result.error })
    }, restMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [key])
  return preview
}
