import 'server-only'
import { mainWorkspace } from '@/lib/access/workspace'
import { chanceOf } from '@/lib/provider/sample/random'
import { publishedTemplate } from '@/lib/template/records'
import type { TemplateView } from '@/lib/template/schema'
import { starters } from '@/lib/template/starters'
import { moodOf, wishOf } from './looks'
import { type Pictures, paintPictures } from './paint-pictures'
import type { Planned } from './run-rows'
import { writeRuns } from './write-runs'

const twoYearsMs = 2 * 365 * 24 * 3_600_000
const mostImages = 6
/** Runs of one transaction. */
const runsAtOnce = 250

const who = { workspaceId: mainWorkspace, id: 'Owner', name: 'Owner', role: 'admin' } as const

/**
 * Fills the workspace with sample images that look like two years of work: a few hundred files, shared by as many rows
 * as are asked for. The same count gives the same gallery.
 * @param said is told how far it has come, in words
 * @param execArgv flags of the painting threads, where they need other ones than this process has
 */
export async function seedImages(
  count: number,
  now: number,
  said: (words: string) => void,
  execArgv?: string[],
): Promise<void> {
  const templates = await starterTemplates()
  const pictures = await paintPictures(
    templates,
    count,
    made => made % 50 === 0 && said(`${made} pictures painted`),
    execArgv,
  )
  const chance = chanceOf(count)
  let written = 0
  for (let batch: Planned[] = []; written < count; batch = []) {
    let planned = 0
    while (batch.length < runsAtOnce && written + planned < count) {
      const most = Math.min(mostImages, count - written - planned)
      const share = (written + planned) / count
      const plan = planRun(
        templates,
        pictures,
        chance.whole(1, most),
        now - Math.round(twoYearsMs * (1 - share)),
        chance,
      )
      planned += plan.pictures.length
      batch.push(plan)
    }
    written += await writeRuns(batch, chance)
    said(`${written} images written`)
  }
}

async function starterTemplates(): Promise<[TemplateView, ...TemplateView[]]> {
  const all = await Promise.all(starters.map(({ slug }) => publishedTemplate(who, slug)))
  const [first, ...others] = all.filter(template => template !== null)
  if (!first) throw new Error('the starter templates are missing')
  return [first, ...others]
}

function planRun(
  templates: [TemplateView, ...TemplateView[]],
  pictures: Pictures,
  n: number,
  createdAt: number,
  chance: ReturnType<typeof chanceOf>,
): Planned {
  const template = chance.pick(templates)
  const ofTemplate = pictures.get(template.slug) ?? []
  const look = chance.whole(0, ofTemplate.filter(painted => painted.length > 0).length - 1)
  const painted = ofTemplate[look] ?? []
  const from = chance.whole(0, painted.length - 1)
  return {
    wish: wishOf(template, look, moodOf(chance)),
    createdAt,
    pictures: Array.from({ length: n }, (_, index) => painted[(from + index) % painted.length]).filter(
      picture => picture !== undefined,
    ),
  }
}
