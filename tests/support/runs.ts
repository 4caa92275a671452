import { randomUUID } from 'node:crypto'
import type { Principal } from '@/lib/access/principal'
import { generationBody } from '@/lib/provider/body'
import { installEndpoint } from '@/lib/provider/endpoint'
import { beginAttempt } from '@/lib/run/attempt-records'
import type { RunContent } from '@/lib/run/content'
import { claimRun } from '@/lib/run/queue'
import { type Press, reserveRun } from '@/lib/run/reserve'
import { newId } from '@/lib/store/id'

export const owner: Principal = { workspaceId: 'main', id: 'Owner', name: 'Owner', role: 'admin' }
export const stranger: Principal = { workspaceId: 'another', id: 'Stranger', name: 'Stranger', role: 'admin' }

export const provider = 'https://images.example/v1'
installEndpoint({ id: provider, baseUrl: provider, key: 'key' })

/** A run's content, with what the test cares about put in place. */
export const content = (change: Partial<RunContent> = {}): RunContent => ({
  provider,
  templateVersionId: null,
  values: { subject: 'a lighthouse' },
  settings: {
    model: 'gpt-image-2',
    size: '1024x1024',
    n: 1,
    quality: null,
    background: null,
    format: null,
    compression: null,
  },
  prompt: 'A photograph of a lighthouse.',
  segments: [
    { text: 'A photograph of ', field: null },
    { text: 'a lighthouse', field: 'subject' },
    { text: '.', field: null },
  ],
  parentImageId: null,
  ...change,
})

/** What is sent for such a run. */
export const body = generationBody(content().settings, content().prompt)

/** A press of its own, from a page of its own unless the test says otherwise. */
export const press = (change: Partial<Press> = {}): Press => ({
  key: randomUUID(),
  tab: 'tab-1',
  isConfirmed: false,
  ...change,
})

/** Reserves a run and gives its id. */
export async function reserved(
  change: Partial<RunContent> = {},
  pressed: Partial<Press> = {},
  who = owner,
): Promise<string> {
  const run = await reserveRun(who, content(change), press(pressed))
  if (!run.ok) throw new Error(run.error.message)
  return run.value.id
}

/** A run whose request has left, and its attempt. */
export async function sending(change: Partial<RunContent> = {}) {
  const id = await reserved(change)
  const run = await claimRun({ provider: change.provider ?? provider })
  const attempt = run && (await beginAttempt(run, { id: newId(), number: 1, body }))
  if (!run || !attempt) throw new Error('the run was not free')
  return { id, run, attempt }
}
