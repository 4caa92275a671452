'use client'

import { Notice } from '@/components/ui/notice'
import { queuePauseWords } from '@/lib/run/pause-words'
import { Countdown } from './countdown'
import { useQueuePause } from './live-runs'
import { PauseWay } from './pause-way'
import { ProviderDetail } from './provider-detail'

/**
 * Why waiting runs are not sent now, and what to do. The sentence is announced once from a region of its own: the
 * seconds beside it would be announced one by one.
 */
export function QueueBanner() {
  const pause = useQueuePause()
  const words = pause && queuePauseWords(pause)
  return (
    <>
      <p role="status" className="sr-only">
        {words?.title}
      </p>
      {pause && words && (
        <Notice urgent title={<span aria-hidden>{words.title}</span>} action={<PauseWay way={words.way} />}>
          {pause.until !== null && (
            <>
              <Countdown to={pause.until} words="The next is sent in" over="The next is sent now" />.
            </>
          )}
          {words.advice}
          {words.way === 'continue' && pause.detail && <ProviderDetail text={pause.detail} />}
        </Notice>
      )}
    </>
  )
}
