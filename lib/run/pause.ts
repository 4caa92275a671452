import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { connectionFacts } from '@/lib/connection/records'
import { currentEndpoint } from '@/lib/provider/endpoint'
import { spendingOf } from '@/lib/settings/records'
import { storageProblem } from '@/lib/store/health'
import { waitingRuns } from './queue'
import type { QueuePause } from './schema'

type Reason = Omit<QueuePause, 'waiting'>

/** Why the waiting runs of a workspace are not sent now, null while they are: the reason that needs most care first. */
export async function queuePause(workspaceId: Principal['workspaceId']): Promise<QueuePause | null> {
  const provider = currentEndpoint().id
  const reason = diskReason() ?? (await switchReason(workspaceId, provider)) ?? (await providerReason(provider))
  return reason && { ...reason, waiting: await waitingRuns(workspaceId, provider) }
}

function diskReason(): Reason | null {
  const problem = storageProblem()
  return problem === null ? null : { reason: 'storage', until: null, detail: problem }
}

async function switchReason(workspaceId: string, provider: string): Promise<Reason | null> {
  if (provider === 'sample' || !(await spendingOf(workspaceId)).isPaused) return null
  return { reason: 'spending-paused', until: null, detail: '' }
}

async function providerReason(provider: string): Promise<Reason | null> {
  const { pause } = await connectionFacts(provider)
  return pause && { reason: pause.reason, until: pause.until, detail: pause.detail }
}
