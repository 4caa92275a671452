import type { Size } from '@/lib/provider/sizes'
import type { RunView } from '@/lib/run/schema'
import { BlankFrame } from './blank-frame'
import { RunWait } from './run-wait'

export function WaitingFrame({ run, shape }: { run: RunView; shape: Size }) {
  return (
    <BlankFrame shape={shape}>
      <span className="absolute bottom-2 left-2.5 font-mono text-edge">
        <RunWait run={run} />
      </span>
    </BlankFrame>
  )
}
