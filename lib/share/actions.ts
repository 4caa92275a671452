'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { type Result, refused } from '@/lib/result'
import {
  oneShareRequest,
  openedRequest,
  ownCopyRequest,
  portableRequest,
  sharePasswordRequest,
  shareRequest,
} from './request'
import type { Share, ShareContents } from './schema'

const notYet = refused('unavailable', 'Links cannot be made yet.')

/** Makes a link. */
export const createShare = action(shareRequest, 'editor', async (): Promise<Result<Share>> => notYet)

/** What a link would show, made by the code that shows it. */
export const previewShare = action(shareRequest, 'editor', async (): Promise<Result<ShareContents>> => notYet)

export const turnOffShare = action(oneShareRequest, 'editor', async (): Promise<Result<Share>> => notYet)

export const turnOffAllShares = action(
  z.unknown(),
  'editor',
  async (): Promise<Result<{ turnedOff: number }>> => notYet,
)

/** Gives a link another address; the one before ends. A link that had ended begins anew. */
export const rotateShare = action(oneShareRequest, 'editor', async (): Promise<Result<Share>> => notYet)

/** A visitor's password: lets this browser in by a cookie. */
export const unlockShare = action(sharePasswordRequest, 'anyone', async (): Promise<Result<null>> => notYet)

/** A person has seen the page: sent once, after it has been in front of someone. */
export const noteOpened = action(openedRequest, 'anyone', async (): Promise<Result<null>> => notYet)

/** Use this template: a copy in this workspace, published, with its lineage. */
export const saveOwnCopy = action(ownCopyRequest, 'editor', async (): Promise<Result<{ slug: string }>> => notYet)

/** The same for a portable link. */
export const savePortable = action(portableRequest, 'editor', async (): Promise<Result<{ slug: string }>> => notYet)
