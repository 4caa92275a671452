'use server'

import { action } from '@/lib/action'
import { done } from '@/lib/result'
import { addToEnd, putBack, putBefore, takeOut } from './order-images'
import { changeCollection, collectionGone, insertCollection } from './records'
import {
  collectionImagesRequest,
  collectionRequest,
  createCollectionRequest,
  orderCollectionRequest,
  putBackRequest,
  renameCollectionRequest,
} from './request'

export const createCollection = action(createCollectionRequest, 'editor', async (wish, who) =>
  insertCollection(who, wish),
)

export const renameCollection = action(renameCollectionRequest, 'editor', async ({ id, name }, who) => {
  const renamed = await changeCollection(who, id, { name })
  return renamed ? done(renamed) : collectionGone
})

export const deleteCollection = action(collectionRequest, 'editor', async ({ id }, who) => {
  const deleted = await changeCollection(who, id, { deleted_at: Date.now() })
  return deleted ? done(deleted) : collectionGone
})

export const restoreCollection = action(collectionRequest, 'editor', async ({ id }, who) => {
  const restored = await changeCollection(who, id, { deleted_at: null })
  return restored ? done(restored) : collectionGone
})

export const addToCollection = action(collectionImagesRequest, 'editor', async ({ id, imageIds }, who) =>
  addToEnd(who, id, imageIds),
)

export const removeFromCollection = action(collectionImagesRequest, 'editor', async ({ id, imageIds }, who) =>
  takeOut(who, id, imageIds),
)

/** Undo of taking out: in one step, because whoever closes the page in the middle wants all of it. */
export const putBackInCollection = action(putBackRequest, 'editor', async ({ id, places }, who) =>
  putBack(who, id, places),
)

export const orderCollection = action(orderCollectionRequest, 'editor', async ({ id, imageIds, before }, who) =>
  putBefore(who, id, imageIds, before),
)
