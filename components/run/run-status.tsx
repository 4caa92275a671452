import { useState } from 'react'
import { isUnderWay, type RunView } from '@/lib/run/schema'
import { imageCount } from './image-count'

/** Says politely how a run gets on, to those who do not see its frames fill. Runs found finished stay silent. */
export function RunStatus({ run }: { run: RunView }) {
  const [isAwaited] = useState(() => isUnderWay(run.state))
  return isAwaited ? (
    <p role="status" className="sr-only">
      {run.failure?.title ?? `${imageCount(run)} ${run.settings.n === 1 ? 'is' : 'are'} ready`}
    </p>
  ) : null
}
