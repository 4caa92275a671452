import type { Interval } from '@/lib/experiment/statistics/interval'
import { counted, percent, percentRange } from '@/lib/experiment/statistics/words'
import type { ExperimentView, VerdictView } from '@/lib/experiment/view'
import { html, type Markup } from './html'

/** The share with its 50 % line, or the ranking; then what was answered. */
export function verdictFigures({ verdict, findings }: VerdictView, { arms }: ExperimentView): Markup | null {
  if (verdict.kind === 'hidden') return null
  const { two, many, tally, concerns, by } = verdict
  const nameOf = (arm: number): string => arms[arm]?.name ?? ''
  const agreement = (two ?? many)?.agreement ?? null
  const same = findings?.consistency
  return html`${concerns.map(({ sentence }) => html`<p>${sentence}</p>`)}
${two ? shareBar(two.share, two.interval, nameOf(0), nameOf(1)) : null}
${many ? ranking(many.ranking, nameOf) : null}
<h2>Votes</h2>
<p>${counted(tally.voters, 'person')}, ${counted(tally.votes, 'vote')}. Ties ${percent(tally.ties.share)}, both bad ${percent(tally.bothBad.share)}.
Left chosen in ${percent(tally.left.share)} of choices.
${agreement === null ? null : `Agreement ${plain(agreement)} (Krippendorff’s α: 1 if all agree, 0 if by chance).`}
${two ? `${by === 'row' ? 'Rows' : 'Pairs'} won: ${two.won.second} by ${nameOf(1)}, ${two.won.first} by ${nameOf(0)}, ${two.won.neither} by neither.` : null}
${same ? `Shown again turned round, ${same.same} of ${same.of} pairs were answered alike.` : null}</p>
${findings && findings.reasons.length > 0 ? reasonsTable(findings.reasons, arms) : null}`
}

/** Two digits; what rounds to nothing has no sign. */
const plain = (number: number): string => (Math.round(number * 100) / 100 + 0).toFixed(2)

const place = (share: number): string => `${(share * 100).toFixed(1)}%`

const shareBar = (share: number, interval: Interval | null, first: string, second: string): Markup => {
  const [low, high] = interval ?? [0, 1]
  return html`<div class="bar"><span class="range" style="left:${place(low)};width:${place(high - low)}"></span>
<span class="half"></span><span class="share" style="left:${place(share)}"></span></div>
<p class="ends soft"><span>${first} ${percent(1 - share)}</span><span>${second} ${percent(share)}, 95 % interval ${percentRange([low, high])}</span></p>`
}

type Ranking = NonNullable<Extract<VerdictView['verdict'], { many: unknown }>['many']>['ranking']

const ranking = (arms: Ranking, nameOf: (arm: number) => string): Markup =>
  html`<table><thead><tr><th>Arm</th><th>Preferred</th><th>Rank</th></tr></thead>
<tbody>${arms.map(
    ({ arm, share, ranks: [best, worst] }) =>
      html`<tr><td>${nameOf(arm)}</td><td>${share === null ? '' : percent(share)}</td><td>${
        best === worst ? best : `${best} to ${worst}`
      }</td></tr>`,
  )}</tbody></table>`

const reasonsTable = (reasons: NonNullable<VerdictView['findings']>['reasons'], arms: ExperimentView['arms']): Markup =>
  html`<table><thead><tr><th>Chosen for</th>${arms.map(({ name }) => html`<th>${name}</th>`)}</tr></thead>
<tbody>${reasons.map(
    ({ label, counts }) => html`<tr><td>${label}</td>${counts.map(count => html`<td>${count}</td>`)}</tr>`,
  )}</tbody></table>`
