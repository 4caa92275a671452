import Link from 'next/link'
import { unresolvedAddress } from './addresses'

/** The way to where a person answers for a run that may have been charged. */
export const ChargeLink = () => (
  <Link
    href={unresolvedAddress}
    prefetch={false}
    className="whitespace-nowrap underline underline-offset-4 hover:text-ink"
  >
    Say whether it was charged
  </Link>
)
