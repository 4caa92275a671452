import { buttonStyle } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Failure } from '@/lib/result'
import { RefusalWay } from './refusal-way'

/** Why something was refused, where it stands for itself. */
export const RefusalNotice = ({ failure }: { failure: Failure }) => (
  <Notice
    urgent
    role="alert"
    title={failure.message}
    action={<RefusalWay failure={failure} className={buttonStyle()} />}
  />
)
