'use server'

import { action } from '@/lib/action'
import { done, refused } from '@/lib/result'
import { announceChange } from '@/lib/run/feed'
import { setStar } from './records'
import { starRequest } from './schema'

export const starImage = action(starRequest, 'editor', async ({ imageId, isStarred }, who) => {
  if (!(await setStar(who, imageId, isStarred))) return refused('not-found', 'This picture is no longer here.')
  announceChange()
  return done({ isStarred })
})
