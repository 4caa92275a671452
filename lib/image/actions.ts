'use server'

import { action } from '@/lib/action'
import { setStars } from '@/lib/gallery/change-images'
import { done, refused } from '@/lib/result'
import { announceChange } from '@/lib/run/feed'
import { isLive } from './records'
import { starRequest } from './schema'

export const starImage = action(starRequest, 'editor', async ({ imageId, isStarred }, who) => {
  if (!(await isLive(who, imageId))) return refused('not-found', 'This picture is no longer here.')
  await setStars(who, [imageId], isStarred)
  announceChange()
  return done({ isStarred })
})
