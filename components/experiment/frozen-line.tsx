import { LocalTime } from '@/components/run/local-time'
import type { ExperimentView } from '@/lib/experiment/view'

/** What proves that nobody changed the experiment after it began. */
export const FrozenLine = ({ frozen }: Pick<ExperimentView, 'frozen'>) => (
  <p className="border-t border-line pt-4 text-small text-soft">
    Arms, rows and pairs are frozen since <LocalTime at={frozen.at} />. Their hash:{' '}
    <code className="font-mono wrap-anywhere">{frozen.hash}</code>
  </p>
)
