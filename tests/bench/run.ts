// npm run bench: measures the production build. `npm run bench -- script shape` measures only those parts.
import { answerTimes } from './answer-times'
import { codeShape } from './code-shape'
import { type Figure, table } from './figures'
import { galleryLoad } from './gallery-load'
import { galleryScreen } from './gallery-screen'
import { judgeVotes } from './judge-votes'
import { layoutShift } from './layout-shift'
import { memory } from './memory'
import { renderTemplate } from './render-template'
import { scriptWeight } from './script-weight'
import { storedLatency } from './stored-latency'
import { submitAction } from './submit-action'
import { verdictPage } from './verdict-page'
import { visitorPage } from './visitor-page'

const parts: Record<string, () => Promise<Figure[]>> = {
  script: scriptWeight,
  action: submitAction,
  pages: answerTimes,
  render: renderTemplate,
  judge: judgeVotes,
  verdict: verdictPage,
  shape: codeShape,
  shift: layoutShift,
  gallery: galleryLoad,
  'gallery-screen': galleryScreen,
  visitor: visitorPage,
  stored: storedLatency,
  memory,
}

const asked = process.argv.slice(2)
const unknown = asked.filter(name => !(name in parts))
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}: ${Object.keys(parts).join(', ')}.`)

const figures: Figure[] = []
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length === 0 || asked.includes(name)) figures.push(...(await measure()))
}
console.log(`\n${table(figures)}`)
