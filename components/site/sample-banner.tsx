import { AccountLink } from './account-link'

/** Says that nothing here is real or paid for yet, and how that changes. */
export function SampleBanner() {
  return (
    <p className="text-small text-soft">
      <strong className="font-medium text-ink">
        These are sample pictures, drawn on this computer. They are free.
      </strong>{' '}
      For real ones, get a key on <AccountLink />, set <code className="font-mono">WISGATE_API_KEY</code> and start
      Proofsheet again.
    </p>
  )
}
