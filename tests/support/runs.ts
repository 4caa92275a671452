import { randomUUID } from 'node:crypto'
import type { Principal } from '@/lib/access/principal'
import { installEndpoint } from '@/lib/provider/endpoint'
import type { RunContent } from '@/lib/run/content'
import type { Press } from '@/lib/run/reserve'
import { reserveRun } from '@/lib/run/reserve'

export const owner: Principal = { workspaceId: 'main', name: 'Owner', role: 'admin' }
export const stranger: Principal = { workspaceId: 'another', name: 'Stranger', role: 'admin' }

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
