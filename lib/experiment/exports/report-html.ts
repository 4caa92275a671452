import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { experimentView } from '@/lib/experiment/records'
import { counted, percent, percentRange } from '@/lib/experiment/statistics/words'
import { verdictView } from '@/lib/experiment/verdict-view'
import type { ExperimentView, Findings, VerdictView } from '@/lib/experiment/view'
import { dollars } from '@/lib/provider/price-words'
import { html, Markup } from './html'
import { reportPictures } from './report-pictures'
import { reportStyle } from './report-style'
import { verdictFigures } from './verdict-figures'

/** The verdict with its figures and pictures as one file: it loads nothing, runs nothing and prints. */
export async function reportHtml(who: Principal, id: string): Promise<string> {
  const experiment = await experimentView(who, id)
  const view = await verdictView(who, id)
  if (!experiment || !view?.findings) return ''
  const { findings } = view
  const pictures = await reportPictures(
    who,
    findings.units.flatMap(({ imageIds }) => imageIds.filter(one => one !== null)),
  )
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${experiment.question}</title>
<style>${new Markup(reportStyle)}</style>
</head>
<body>
<p class="soft">${experiment.question}</p>
${view.early === null ? null : html`<p class="soft">${view.early}</p>`}
<h1>${view.heading}</h1>
${findings.sentence === null ? null : html`<p>${findings.sentence}</p>`}
${view.help === null ? null : html`<p>What would help most: ${view.help}.</p>`}
${verdictFigures(view, experiment)}
<h2>Arms</h2>
${armsTable(view, experiment)}
<h2>${view.verdict.kind !== 'hidden' && view.verdict.by === 'pair' ? 'Pairs' : 'Rows'}</h2>
${unitsOf(findings, experiment, pictures)}
<h2>Design</h2>
<p>${experiment.mode === 'planned' ? 'Planned: results were hidden until the end.' : 'Live: results could be watched.'}
Target ${counted(experiment.target, 'person')}. No practical difference: 50 ± ${Math.round(experiment.margin * 100)} %.</p>
<p class="soft">Frozen ${new Date(experiment.frozen.at).toISOString()} as <code>${experiment.frozen.hash}</code></p>
</body>
</html>
`
  return page.text
}

const armsTable = ({ arms: figures }: VerdictView, { arms }: ExperimentView): Markup =>
  html`<table>
<thead><tr><th>Arm</th><th>Template</th><th>Refused</th><th>Price</th></tr></thead>
<tbody>${arms.map(({ position, name, template }) => {
    const figure = figures.find(({ arm }) => arm === position)
    return html`<tr><td>${name}</td><td>${template.name}, version ${template.version}</td><td>${
      figure ? `${figure.refused} of ${figure.asked} (95 % interval ${percentRange(figure.refusals.interval)})` : ''
    }</td><td>${figure ? dollars(figure.spent.micros) : ''}</td></tr>
`
  })}</tbody>
</table>`

const unitsOf = ({ units }: Findings, { arms }: ExperimentView, pictures: ReadonlyMap<string, string>): Markup =>
  html`${units.map(
    unit => html`<section class="row">
<strong>${unit.name}</strong>
<span class="soft">${unit.share === null ? '' : `${percent(unit.share)} for ${arms[1]?.name ?? ''}, `}${counted(unit.votes, 'vote')}</span>
<div class="pictures">${unit.imageIds.map((imageId, at) => figureOf(arms[at]?.name ?? '', pictures.get(imageId ?? '')))}</div>
</section>
`,
  )}`

const figureOf = (name: string, source: string | undefined): Markup =>
  html`<figure>${source === undefined ? null : html`<img src="${source}" alt="">`}<figcaption>${name}</figcaption></figure>`
