import { CopyButton } from '@/components/run/copy-button'
import { buttonStyle } from '@/components/ui/button'
import type { ExperimentView, Findings, VerdictView } from '@/lib/experiment/view'
import { Concerns } from './concerns'
import { PublishWinner } from './publish-winner'
import { ReasonList } from './reason-list'
import { ShareBar } from './share-bar'
import { StrengthTable } from './strength-table'
import { UnitStrip } from './unit-strip'
import { VerdictFacts } from './verdict-facts'
import { VerdictToggle } from './verdict-toggle'

/** What the votes say, from the sentence that is read aloud to what stands behind it. */
export function VerdictSection({
  experiment,
  view: { verdict, help },
  findings,
  mayEdit,
}: {
  experiment: ExperimentView
  view: VerdictView
  findings: Findings
  mayEdit: boolean
}) {
  if (verdict.kind === 'hidden') return null
  const { arms, id, state } = experiment
  const names = arms.map(({ name }) => name)
  const { two, many, outcome, concerns } = verdict
  const winner = outcome.kind === 'preferred' ? arms[outcome.arm] : null
  return (
    <section aria-label="Verdict" className="grid grid-cols-[minmax(0,1fr)] gap-9">
      {concerns.length > 0 && <Concerns concerns={concerns} />}
      {findings.sentence && (
        <div className="grid justify-items-start gap-3">
          <p dir="auto" className="max-w-[62ch] text-lead wrap-anywhere">
            {findings.sentence}
          </p>
          <CopyButton text={findings.sentence} label="Copy the sentence" />
        </div>
      )}
      {help && (
        <p className="max-w-[62ch] text-lead">
          <span className="text-soft">What would help most:</span> {help}.
        </p>
      )}
      {two && <ShareBar share={two.share} interval={two.interval} first={names[0] ?? 'A'} second={names[1] ?? 'B'} />}
      {many && <StrengthTable many={many} names={names} />}
      <VerdictFacts judged={verdict} findings={findings} arms={arms} voters={experiment.counted} />
      <UnitStrip units={findings.units} arms={arms} by={verdict.by} />
      <ReasonList reasons={findings.reasons} names={names} />
      <div className="flex flex-wrap items-start gap-3">
        {mayEdit && winner && state === 'closed' && <PublishWinner id={id} arm={winner} />}
        <a href={`/experiments/${id}/report.html`} download className={buttonStyle()}>
          Report (HTML)
        </a>
        <a href={`/experiments/${id}/votes.csv`} download className={buttonStyle()}>
          Votes (CSV)
        </a>
        <a href={`/experiments/${id}/preferences.json`} download className={buttonStyle()}>
          Preference pairs (JSON)
        </a>
      </div>
      {mayEdit && <VerdictToggle id={id} isShown={experiment.showsVerdict} />}
    </section>
  )
}
