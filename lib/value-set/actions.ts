'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/action'
import { removeValueSet as remove, renameValueSet as rename, saveValueSet as save } from './records'
import { removeValueSetRequest, renameValueSetRequest, saveValueSetRequest } from './schema'

export const saveValueSet = action(saveValueSetRequest, 'editor', async (request, who) => {
  const saved = await save(who, request)
  if (saved.ok) refresh()
  return saved
})

export const removeValueSet = action(removeValueSetRequest, 'editor', async ({ id }, who) => {
  const removed = await remove(who, id)
  if (removed.ok) refresh()
  return removed
})

export const renameValueSet = action(renameValueSetRequest, 'editor', async (request, who) => {
  const renamed = await rename(who, request)
  if (renamed.ok) refresh()
  return renamed
})
