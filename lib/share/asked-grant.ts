import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { chosenSettings } from './chosen-settings'
import { exampleImages } from './examples'
import type { Grant } from './grant'
import { placedImages } from './placed-images'
import type { ShareRequest } from './request'
import { grantedVersion, valuesOf } from './shared-template'

/**
 * What a press of Create link grants. A template's example pictures are chosen now, and so are a collection's where
 * it shall not follow; what may be used stays at the version that is published now.
 * @returns null when the workspace has nothing of the kind
 */
export async function askedGrant(who: Principal, request: ShareRequest): Promise<Grant | null> {
  const { kind, target, targetId, imageIds, showsPrompt, title, note } = request
  const grant: Grant = {
    workspaceId: who.workspaceId,
    kind,
    target,
    targetId,
    versionId: null,
    values: null,
    settings: null,
    imageIds: null,
    showsPrompt,
    title,
    note,
  }
  switch (target) {
    case 'template':
      return templateGrant(grant, request)
    case 'image':
      return { ...grant, imageIds: [targetId] }
    case 'images':
      return { ...grant, targetId: '', imageIds }
    case 'collection':
      return request.isFollowing ? grant : { ...grant, imageIds: (await placedImages(grant)).map(({ id }) => id) }
    case 'run':
      return grant
  }
}

async function templateGrant(grant: Grant, request: ShareRequest): Promise<Grant | null> {
  const asked = { ...grant, versionId: request.versionId }
  const version = await grantedVersion(asked)
  if (!version) return null
  const { versionId, templateId, fields } = version
  return {
    ...asked,
    versionId: grant.kind === 'use' ? versionId : request.versionId,
    values: request.values && valuesOf(fields, request.values),
    settings: request.settings && chosenSettings(version, request.settings),
    imageIds: request.imageIds ?? (await exampleImages(grant.workspaceId, templateId, versionId)),
  }
}
