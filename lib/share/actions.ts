'use server'

import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { z } from 'zod'
import { action } from '@/lib/action'
import { done, type Result } from '@/lib/result'
import { shareContents } from './contents'
import { createShare as create } from './create-share'
import { noteOpened as noteVisit } from './note-opened'
import { saveOwnCopy as copy, savePortable as copyPortable } from './own-copy'
import {
  createShareRequest,
  oneShareRequest,
  openedRequest,
  ownCopyRequest,
  portableRequest,
  sharePasswordRequest,
  shareRequest,
} from './request'
import { rotateShare as rotate } from './rotate'
import { turnOffShare as turnOff, turnOffAllShares as turnOffAll } from './turn-off'
import { unlockShare as unlock } from './unlock'

/** So that the list of links shows what was done to it. */
function shown<T>(changed: Result<T>): Result<T> {
  if (changed.ok) refresh()
  return changed
}

export const createShare = action(
  createShareRequest,
  'editor',
  async ({ key, ...request }, who) => create(who, request, key),
  'shares',
)

/** What a link would show, made by the code that shows it. */
export const previewShare = action(shareRequest, 'editor', async (request, who) => shareContents(who, request))

export const turnOffShare = action(
  oneShareRequest,
  'editor',
  async ({ id }, who) => shown(await turnOff(who, id)),
  'brakes',
)

export const turnOffAllShares = action(z.unknown(), 'editor', async (_, who) => shown(await turnOffAll(who)), 'brakes')

/** Gives a link another address; the one before ends. A link that had ended begins anew. */
export const rotateShare = action(
  oneShareRequest,
  'editor',
  async ({ id }, who) => shown(await rotate(who, id)),
  'shares',
)

/** A visitor's password: lets this browser in by a cookie. */
export const unlockShare = action(sharePasswordRequest, 'anyone', async (request, who) =>
  unlock(who, await headers(), request),
)

/** A person has seen the page: sent once, after it has been in front of someone. */
export const noteOpened = action(openedRequest, 'anyone', async ({ token }, who) => {
  await noteVisit(who, await headers(), token)
  return done(null)
})

/** Use this template: a copy in this workspace, published, with its lineage. */
export const saveOwnCopy = action(ownCopyRequest, 'editor', async ({ token }, who) => copy(who, await headers(), token))

/** The same for a portable link. */
export const savePortable = action(portableRequest, 'editor', async ({ payload }, who) => copyPortable(who, payload))
