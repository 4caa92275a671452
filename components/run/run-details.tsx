import { ForEditors } from '@/components/access/may-edit'
import { ShareButton } from '@/components/share/share-button'
import { Disclosure } from '@/components/ui/disclosure'
import { PromptText } from '@/components/ui/prompt-text'
import type { SnippetLanguage } from '@/lib/provider/snippets'
import type { AttemptFacts } from '@/lib/run/facts'
import type { RunReuse } from '@/lib/run/reuse'
import type { RunView } from '@/lib/run/schema'
import { CopyAs } from './copy-as'
import { CopyButton } from './copy-button'
import { DetailsSection } from './details-section'
import { LiveStrip } from './live-strip'
import { RequestFacts } from './request-facts'
import { ResultFacts } from './result-facts'
import { RunAgainButton } from './run-again-button'
import { RunAttempts } from './run-attempts'
import { RunLineage } from './run-lineage'
import { RunPictures } from './run-pictures'
import { RunWithPublished } from './run-with-published'
import { SaveRunValues } from './save-run-values'
import { VaryButton } from './vary-button'

/**
 * Everything about one run: what was asked, what came, what it cost, and the request to take along.
 * @param props.notSent the request fields that were left out because the provider refuses them
 * @param props.variations the runs made from its images
 * @param props.reuse what its inputs are good for; null without a template
 */
export function RunDetails({
  run,
  attempts,
  snippets,
  notSent,
  madeBy,
  variations,
  reuse,
}: {
  run: RunView
  attempts: AttemptFacts[]
  snippets: Record<SnippetLanguage, string>
  notSent: string[]
  madeBy: string | null
  variations: RunView[]
  reuse: RunReuse | null
}) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-9">
      <header className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <div className="mr-auto">
          <h1 className="text-title font-bold">Run {run.number}</h1>
          <RunLineage run={run} variations={variations} />
        </div>
        <div className="flex gap-3">
          <ForEditors>
            {!hasOwnAgain(run) && <RunAgainButton run={run} />}
            <VaryButton run={run} />
          </ForEditors>
          {run.images.length > 0 && (
            <ShareButton subject={{ target: 'run', targetId: run.id, name: `run ${run.number}` }} />
          )}
        </div>
      </header>
      {reuse?.offer && (
        <ForEditors>
          <RunWithPublished runId={run.id} offer={reuse.offer} />
        </ForEditors>
      )}
      <LiveStrip run={run} />
      <DetailsSection heading="Prompt" action={<CopyButton text={run.prompt} label="Copy prompt" />}>
        <PromptText segments={run.segments} className="max-w-[80ch]" />
        {run.template && reuse && (
          <ForEditors>
            <SaveRunValues slug={run.template.slug} templateId={reuse.templateId} values={reuse.values} />
          </ForEditors>
        )}
      </DetailsSection>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-9 wide:grid-cols-2">
        <DetailsSection heading="Request">
          <RequestFacts run={run} notSent={notSent} madeBy={madeBy} />
        </DetailsSection>
        <DetailsSection heading="Result">
          <RunPictures run={run} />
          <ResultFacts run={run} />
        </DetailsSection>
      </div>
      <CopyAs snippets={snippets} />
      {attempts.length > 0 && (
        <Disclosure summary={attempts.length === 1 ? '1 attempt' : `${attempts.length} attempts`}>
          <RunAttempts attempts={attempts} isSample={run.isSample} />
        </Disclosure>
      )}
    </div>
  )
}

/** A run that no field can mend says beside its reason how to run it again. */
const hasOwnAgain = ({ failure }: RunView): boolean => failure !== null && failure.field === null
