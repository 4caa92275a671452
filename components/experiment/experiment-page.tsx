import { ExperimentStage } from '@/components/experiment/run-up/experiment-stage'
import { PairsSection } from '@/components/experiment/run-up/pairs-section'
import { ArmFacts } from '@/components/experiment/verdict/arm-facts'
import { VerdictHead } from '@/components/experiment/verdict/verdict-head'
import { VerdictSection } from '@/components/experiment/verdict/verdict-section'
import { VoterList } from '@/components/experiment/verdict/voter-list'
import type { ExperimentView, VerdictView } from '@/lib/experiment/view'
import { ArmsCompared } from './arms-compared'
import { FrozenLine } from './frozen-line'
import { RefreshWhileOpen } from './run-up/refresh-while-open'

/** An experiment from its first picture to what it says. */
export function ExperimentPage({
  experiment,
  view,
  mayEdit,
}: {
  experiment: ExperimentView
  view: VerdictView
  mayEdit: boolean
}) {
  const { state } = experiment
  const hasVotes = state === 'open' || state === 'closed'
  return (
    <>
      <VerdictHead experiment={experiment} view={view} />
      {mayEdit && <ExperimentStage experiment={experiment} />}
      {state === 'open' && <RefreshWhileOpen />}
      {view.findings && (
        <VerdictSection experiment={experiment} view={view} findings={view.findings} mayEdit={mayEdit} />
      )}
      <ArmsCompared arms={experiment.arms} />
      <PairsSection experiment={experiment} isFolded={hasVotes} />
      {hasVotes && <VoterList experimentId={experiment.id} voters={view.voters} mayEdit={mayEdit} />}
      <ArmFacts arms={experiment.arms} figures={view.arms} />
      <FrozenLine frozen={experiment.frozen} madeBy={experiment.madeBy} />
    </>
  )
}
