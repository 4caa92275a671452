import { currentEndpoint } from '@/lib/provider/endpoint'
import { silentRuns } from '@/lib/run/queue'
import { resolveSending } from '@/lib/run/resolve-sending'
import { pricesOf } from '@/lib/settings/records'

/** What another server does that believes the owner of every request under way to be gone. */
export async function giveUpRuns(): Promise<void> {
  const endpoint = currentEndpoint()
  const { signal } = new AbortController()
  for (const run of await silentRuns(endpoint.id, [], Number.MAX_SAFE_INTEGER))
    await resolveSending({ run, endpoint, prices: await pricesOf(run.workspace_id), signal })
}
