import { LocalTime } from '@/components/run/local-time'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { Button } from '@/components/ui/button'
import { endSession } from '@/lib/member/actions'
import type { Session } from '@/lib/member/schema'

/** One browser that is signed in. This one is ended by signing out. */
export function SessionRow({ session }: { session: Session }) {
  const { id, device, address, createdAt, seenAt, isThis } = session
  const end = useAction(() => endSession({ id }))
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-line py-2">
      <p className="min-w-0 text-small">
        <span className="font-medium">{device}</span>
        {isThis && ' · this browser'}
        <span className="block text-soft wrap-anywhere">
          {address && <>from {address} · </>}since <LocalTime at={createdAt} /> · last seen <LocalTime at={seenAt} />
        </span>
      </p>
      {!isThis && (
        <Button
          variant="plain"
          className="text-small"
          aria-label={`End ${device}`}
          aria-disabled={end.isAsking}
          onClick={end.press}
        >
          End
        </Button>
      )}
      {end.refusal && <RefusalLine failure={end.refusal} />}
    </li>
  )
}
