'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { done, refused } from '@/lib/result'
import { announceChange } from '@/lib/run/feed'
import { setStar } from './records'

const starRequest = z.object({ imageId: z.string().max(40), isStarred: z.boolean() })

export const starImage = action(starRequest, 'editor', async ({ imageId, isStarred }, who) => {
  if (!(await setStar(who, imageId, isStarred))) return refused('not-found', 'This picture is no longer here.')
  announceChange()
  return done({ isStarred })
})
