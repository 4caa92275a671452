'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/action'
import { makeToken as make } from './make-token'
import { makeTokenRequest, oneTokenRequest } from './request'
import { turnOffToken as turnOff } from './turn-off-token'

/** Answers the token's text, this once. The list of tokens is asked for anew. */
export const makeToken = action(makeTokenRequest, 'admin', async (request, who) => {
  const made = await make(who, request)
  if (made.ok) refresh()
  return made
})

export const turnOffToken = action(
  oneTokenRequest,
  'admin',
  async ({ id }, who) => {
    const off = await turnOff(who, id)
    if (off.ok) refresh()
    return off
  },
  'brakes',
)
