import { LocalTime } from '@/components/run/local-time'
import type { ExperimentView } from '@/lib/experiment/view'

/** What proves that nobody changed the experiment after it began. */
export const FrozenLine = ({ frozen, madeBy }: Pick<ExperimentView, 'frozen' | 'madeBy'>) => (
  <p className="border-t border-line pt-4 text-small text-soft">
    {madeBy !== null && <>Made by {madeBy}. </>}
    Arms, rows and pairs are frozen since <LocalTime at={frozen.at} />. Their hash:{' '}
    <code className="font-mono wrap-anywhere">{frozen.hash}</code>
  </p>
)
