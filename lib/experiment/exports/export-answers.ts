import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { principalFor } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import type { ExperimentRow } from '@/lib/experiment/experiment-rows'
import { attachment } from '@/lib/image/file-name'
import { preferencePairs } from './preference-pairs'
import { reportHtml } from './report-html'
import { exportName, seenResults } from './seen-results'
import { votesCsv } from './votes-csv'

type Export = { ending: string; type: string; write: (row: ExperimentRow, who: Principal) => Promise<string> }

const exportAnswer =
  ({ ending, type, write }: Export) =>
  async (request: Request, id: string): Promise<Response> => {
    const who = await principalFor(request, 'viewer')
    if (!who.ok) return refusal(who.error)
    const seen = await seenResults(who.value, id)
    if (!seen.ok) return refusal(seen.error)
    return new Response(await write(seen.value, who.value), {
      headers: {
        'Content-Type': `${type}; charset=utf-8`,
        'Content-Disposition': attachment(exportName(seen.value, ending)),
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  }

/** Every vote, a line each. */
export const votesAnswer = exportAnswer({ ending: 'votes.csv', type: 'text/csv', write: ({ id }) => votesCsv(id) })

/** Every two pictures with the votes on them. */
export const preferencesAnswer = exportAnswer({
  ending: 'preferences.json',
  type: 'application/json',
  write: async row => `${JSON.stringify(await preferencePairs(row), null, 2)}\n`,
})

/** The verdict as one file that needs nothing else. */
export const reportAnswer = exportAnswer({
  ending: 'report.html',
  type: 'text/html',
  write: ({ id }, who) => reportHtml(who, id),
})
