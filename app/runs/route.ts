import { principalFor } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { wholeNumberOf } from '@/lib/run/cursor'
import { changedRuns, cursorWithin, latestRuns } from '@/lib/run/records'

/** Runs as JSON: `?after=<change>` for what changed since, `?before=<run number>` for the next older page. */
export async function GET(request: Request) {
  const who = await principalFor(request, 'viewer')
  if (!who.ok) return refusal(who.error)
  const { searchParams } = new URL(request.url)
  const before = searchParams.get('before')
  const answer =
    before === null
      ? await changedRuns(
          who.value.workspaceId,
          await cursorWithin(who.value, wholeNumberOf(searchParams.get('after'))),
        )
      : await latestRuns(who.value, wholeNumberOf(before))
  return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
}
