import type { RunView } from '@/lib/run/schema'

/** Whether the run's request has not left: cancelling it is free. */
export const isWaiting = ({ state }: RunView): boolean => state === 'queued' || state === 'claimed'

/** Whether there is anything left to cancel. Once the answer is there, it is only being filed. */
export const mayCancel = (run: RunView): boolean => !run.isCancelAsked && (isWaiting(run) || run.state === 'sending')
