import type { ExperimentDraft } from '@/lib/experiment/draft'

/** What every part of the set-up gets. `problems`: sentences by form path ("rows.0.values.subject"). */
export type DraftSection = {
  draft: ExperimentDraft
  problems: Readonly<Record<string, string>>
  onChange: (changes: Partial<ExperimentDraft>) => void
}
