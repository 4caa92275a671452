import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { done, type Result } from '@/lib/result'
import { askedGrant } from './asked-grant'
import { placedImages } from './placed-images'
import { nothingToShare } from './refusals'
import type { ShareRequest } from './request'
import type { ShareContents, SharedView } from './schema'
import { sharedView } from './shared-view'

/** What a link would show, and in words what it holds and what it does not. */
export async function shareContents(who: Principal, request: ShareRequest): Promise<Result<ShareContents>> {
  const grant = await askedGrant(who, request)
  const view = grant && (await sharedView(grant, ''))
  if (!grant || !view) return nothingToShare
  const imageIds = (await placedImages(grant)).map(({ id }) => id)
  return done({ view, includes: includesOf(view), excludes: excludesOf(view), imageIds })
}

function includesOf(view: SharedView): string[] {
  const pictures = view.images.length > 0 ? [counted(view.images.length, 'picture')] : []
  if (view.target !== 'template') return [...(showsPrompt(view) ? ['the prompt'] : []), ...pictures]
  const { form, filled } = view
  if (!form) return ['the prompt', ...(filled.length > 0 ? [counted(filled.length, 'value')] : []), ...pictures]
  return ['the template’s text', counted(form.fields.length, 'field'), 'its settings', ...pictures]
}

const showsPrompt = (view: SharedView): boolean =>
  (view.target === 'run' && view.prompt !== null) || view.images.some(({ prompt }) => prompt !== null)

const excludesOf = (view: SharedView): string[] => [
  'your key',
  'costs',
  ...(view.target === 'template' ? ['other versions', ...(view.form ? [] : ['the template’s text'])] : []),
  ...(view.target !== 'template' && !showsPrompt(view) ? ['the prompt'] : []),
  'other pictures',
]

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`
