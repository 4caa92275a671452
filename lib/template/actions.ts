'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/action'
import type { Result } from '@/lib/result'
import { archiveTemplate as archive } from './archive'
import { duplicateTemplate as duplicate } from './duplicate'
import { publishVersion as publish } from './publish'
import {
  archiveTemplateRequest,
  duplicateTemplateRequest,
  publishVersionRequest,
  restoreStarterRequest,
  restoreVersionRequest,
  saveTemplateRequest,
} from './request'
import { restoreVersion as restore } from './restore'
import { saveTemplate as save } from './save'
import { restoreStarter as bringBack } from './starter-records'

/** Not after a refusal: a page that shows what somebody else saved must not take the place of what was typed. */
function shown<T>(changed: Result<T>): Result<T> {
  if (changed.ok) refresh()
  return changed
}

export const saveTemplate = action(saveTemplateRequest, 'editor', async (request, who) =>
  shown(await save(who, request)),
)

export const publishVersion = action(publishVersionRequest, 'editor', async ({ versionId }, who) =>
  shown(await publish(who, versionId)),
)

export const restoreVersion = action(restoreVersionRequest, 'editor', async (request, who) =>
  shown(await restore(who, request)),
)

export const duplicateTemplate = action(duplicateTemplateRequest, 'editor', async ({ versionId }, who) =>
  shown(await duplicate(who, versionId)),
)

export const archiveTemplate = action(archiveTemplateRequest, 'editor', async (request, who) =>
  shown(await archive(who, request)),
)

export const restoreStarter = action(restoreStarterRequest, 'editor', async (request, who) =>
  shown(await bringBack(who, request)),
)
