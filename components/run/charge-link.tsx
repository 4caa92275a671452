import Link from 'next/link'
import { chargeAddress } from './addresses'

/** The way to where a person answers for a run that may have been charged. */
export const ChargeLink = ({ runId }: { runId: string }) => (
  <Link
    href={chargeAddress(runId)}
    prefetch={false}
    className="whitespace-nowrap underline underline-offset-4 hover:text-ink"
  >
    Say whether it was charged
  </Link>
)
