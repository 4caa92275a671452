'use client'

import { useState } from 'react'
import { isUnderWay, type RunView } from '@/lib/run/schema'

/** Says politely how a run gets on, to those who do not see its frames fill. Runs found finished stay silent. */
export function RunStatus({ run }: { run: RunView }) {
  const [isAwaited] = useState(() => isUnderWay(run.state))
  return isAwaited ? (
    <p role="status" className="sr-only">
      {run.images.length} of {run.settings.n} pictures are ready
    </p>
  ) : null
}
