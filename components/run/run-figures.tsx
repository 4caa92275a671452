import { dollars } from '@/lib/provider/price-words'
import { isUnderWay, isUnresolved, type RunView } from '@/lib/run/schema'
import { costWords } from './cost-words'
import { duration } from './duration'
import { RunWait } from './run-wait'

/** A run in numbers: how many images came, how long it took or takes, what it cost. */
export function RunFigures({ run }: { run: RunView }) {
  const { images, settings, state } = run
  const price = priceOf(run)
  return (
    <>
      {images.length > settings.n ? `${images.length} images` : `${images.length} of ${settings.n}`} ·{' '}
      {isUnderWay(state) ? <RunWait run={run} /> : timeOf(run)}
      {price && ` · ${price}`}
    </>
  )
}

const timeOf = ({ state, createdAt, startedAt, endedAt }: RunView): string =>
  state === 'cancelled' ? 'cancelled' : duration((endedAt ?? createdAt) - (startedAt ?? createdAt))

function priceOf(run: RunView): string | null {
  if (run.isSample) return 'sample'
  if (isUnresolved(run)) return `${dollars(run.reserved)} held back`
  return run.actual && costWords(run.actual)
}
