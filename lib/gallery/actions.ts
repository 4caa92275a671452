'use server'

import { action } from '@/lib/action'
import { done, refused } from '@/lib/result'
import { announceChange } from '@/lib/run/feed'
import { setNote, setStars, trashImages, untrashImages } from './change-images'
import { imagesRequest, noteRequest, removeViewRequest, starRequest, viewRequest } from './request'
import { dropView, keepView } from './views'

const gone = refused('not-found', 'This picture is no longer here.')

export const deleteImages = action(imagesRequest, 'editor', async ({ ids }, who) => {
  const deleted = await trashImages(who, ids)
  announceChange()
  return done({ ids: deleted })
})

export const restoreImages = action(imagesRequest, 'editor', async ({ ids }, who) => {
  const restored = await untrashImages(who, ids)
  announceChange()
  if (restored.length === 0) return refused('not-found', 'These pictures are not in the trash any more.')
  return done({ ids: restored })
})

export const starImages = action(starRequest, 'editor', async ({ ids, isStarred }, who) => {
  const changed = await setStars(who, ids, isStarred)
  announceChange()
  return done({ ids: changed, isStarred })
})

export const noteImage = action(noteRequest, 'editor', async ({ id, note }, who) =>
  (await setNote(who, id, note)) ? done({ note }) : gone,
)

export const saveView = action(viewRequest, 'editor', async (view, who) => keepView(who, view))

export const removeView = action(removeViewRequest, 'editor', async ({ id }, who) => {
  const removed = await dropView(who, id)
  return removed ? done(removed) : refused('not-found', 'This view is no longer here.')
})
