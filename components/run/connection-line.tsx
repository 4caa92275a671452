import { useIsLost } from './live-runs'

/** A quiet word while the server is silent and runs are under way. */
export function ConnectionLine() {
  const isLost = useIsLost()
  return (
    <p role="status" className="text-small text-soft empty:hidden">
      {isLost && 'Reconnecting…'}
    </p>
  )
}
