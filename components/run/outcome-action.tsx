import Link from 'next/link'
import { buttonStyle } from '@/components/ui/button'
import { nearestSize } from '@/lib/provider/nearest-size'
import { sizeWords } from '@/lib/provider/sizes'
import type { RunView } from '@/lib/run/schema'
import { editAddress } from './addresses'
import { RunAgainButton } from './run-again-button'

/** What a person can do about a run that failed: mend the field at fault, or run it again. */
export function OutcomeAction({ run }: { run: RunView }) {
  const { field = null, detail = '' } = run.failure ?? {}
  if (!field) return <RunAgainButton run={run} />
  const nearest = field === 'size' ? nearestSize(run.settings.size, detail) : null
  return (
    <div className="flex flex-wrap gap-2">
      {nearest && (
        <Link href={editAddress(run.id, nearest)} className={buttonStyle()}>
          Use {sizeWords(nearest)} instead
        </Link>
      )}
      <Link href={editAddress(run.id)} className={buttonStyle()}>
        {field === 'prompt' ? 'Edit prompt' : 'Edit settings'}
      </Link>
    </div>
  )
}
