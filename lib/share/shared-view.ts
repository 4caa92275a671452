import 'server-only'
import { collectionName } from '@/lib/collection/records'
import { contentOf } from '@/lib/run/content'
import { runRow } from '@/lib/run/records'
import { type Grant, readerOf } from './grant'
import { placedImages } from './placed-images'
import type { SharedCollection, SharedPictures, SharedRun, SharedTemplate, SharedView } from './schema'
import { sharedImages } from './shared-images'
import { grantedVersion, sharedTemplate } from './shared-template'

type Content = SharedTemplate | SharedPictures | SharedCollection | SharedRun

/**
 * Exactly what a visitor gets: every field is named here or in what this calls, nothing is passed on.
 * @param path where the link stands; empty while it is only previewed
 * @returns null when what is shared is gone, or nothing of it is left to look at
 */
export async function sharedView(grant: Grant, path: string): Promise<SharedView | null> {
  const content = await contentOfGrant(grant)
  if (!content) return null
  const placed = await placedImages(grant)
  if (placed.length === 0 && (content.target === 'image' || content.target === 'images')) return null
  const name = nameOf(content, placed.length)
  const { kind, note } = grant
  const images = await sharedImages(grant, placed, name)
  return { ...content, kind, path, title: grant.title || name, note, images }
}

async function contentOfGrant(grant: Grant): Promise<Content | null> {
  switch (grant.target) {
    case 'template': {
      const version = await grantedVersion(grant)
      return version && sharedTemplate(grant, version)
    }
    case 'run':
      return sharedRun(grant)
    case 'collection': {
      const name = await collectionName(readerOf(grant), grant.targetId)
      return name === null ? null : { target: 'collection', name }
    }
    default:
      return { target: grant.target }
  }
}

async function sharedRun(grant: Grant): Promise<SharedRun | null> {
  const row = await runRow(readerOf(grant), grant.targetId)
  if (!row) return null
  if (!grant.showsPrompt) return { target: 'run', prompt: null, settings: null }
  const { prompt, segments, settings } = contentOf(row)
  const { model, size, quality, background, format } = settings
  return {
    target: 'run',
    prompt: segments.length > 0 ? segments : [{ text: prompt, field: null }],
    settings: { model, size, quality, background, format },
  }
}

function nameOf(content: Content, pictures: number): string {
  if (content.target === 'template' || content.target === 'collection') return content.name
  return pictures === 1 ? 'A picture' : `${pictures} pictures`
}
