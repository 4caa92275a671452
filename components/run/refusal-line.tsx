import type { Failure } from '@/lib/result'
import { RefusalWay } from './refusal-way'

/** Why something was refused, beside the control that was pressed. */
export function RefusalLine({ failure, className = '' }: { failure: Failure; className?: string }) {
  return (
    <p role="alert" className={`max-w-[40ch] border-l-3 border-mark pl-2 text-small ${className}`}>
      {failure.message} <RefusalWay failure={failure} />
    </p>
  )
}
