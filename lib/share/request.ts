import { z } from 'zod'
import { rawRunForm } from '@/lib/run/form'
import { limited } from '@/lib/template/content'
import {
  longestExpiryDays,
  longestSharePassword,
  mostSharedImages,
  shareNoteLimit,
  shareTitleLimit,
  shortestSharePassword,
  usualExpiryDays,
} from './limits'
import { shareKinds, shareTargets } from './schema'

const id = z.string().max(64)
const token = z.string().max(100)

const password = z
  .string()
  .min(shortestSharePassword, `A password needs ${shortestSharePassword} characters.`)
  .max(longestSharePassword, `A password can have ${longestSharePassword} characters at most.`)

/**
 * One press of Create link, and what the dialog previews. `targetId` is the id of a template, image, run or collection;
 * of a choice of pictures it is empty and `imageIds` holds them. `versionId` null follows the published version (only
 * to look at: what may be used stays at a version). `values` and `settings` are a form as it was typed. `isFollowing` is
 * for collections.
 */
export const shareRequest = z
  .object({
    kind: z.enum(shareKinds),
    target: z.enum(shareTargets),
    targetId: id.default(''),
    versionId: id.nullable().default(null),
    values: z.record(z.string().max(64), limited(320_000)).nullable().default(null),
    settings: rawRunForm.omit({ values: true }).nullable().default(null),
    imageIds: z
      .array(id)
      .max(mostSharedImages, `One link can show ${mostSharedImages} pictures. Choose fewer.`)
      .nullable()
      .default(null),
    isFollowing: z.boolean().default(true),
    showsPrompt: z.boolean().default(true),
    title: limited(shareTitleLimit, `A title can have ${shareTitleLimit} characters at most.`).trim().default(''),
    note: limited(shareNoteLimit, `A note can have ${shareNoteLimit} characters at most.`).trim().default(''),
    expiresInDays: z
      .int()
      .min(1)
      .max(longestExpiryDays, `A link can last ${longestExpiryDays} days, or have no end.`)
      .nullable()
      .default(usualExpiryDays),
    password: password.nullable().default(null),
  })
  .refine(({ kind, target }) => kind === 'view' || target === 'template', {
    path: ['kind'],
    error: 'Only a template can be used. Share this to be looked at.',
  })
  .refine(({ target, imageIds }) => target !== 'images' || (imageIds !== null && imageIds.length > 0), {
    path: ['imageIds'],
    error: 'Choose a picture first.',
  })
export type ShareRequest = z.output<typeof shareRequest>

/** A press of Create link: the same key is the same press, however often it arrives. */
export const createShareRequest = shareRequest.safeExtend({ key: id.min(8) })
export type ShareInput = z.input<typeof shareRequest>

/** One link of the workspace. */
export const oneShareRequest = z.object({ id })

/** A visitor's link, and the password that was typed. */
export const sharePasswordRequest = z.object({
  token,
  password: z.string().min(1, 'Enter the password.').max(longestSharePassword, 'That password is not right.'),
})

export const openedRequest = z.object({ token })
export const ownCopyRequest = z.object({ token })
export const portableRequest = z.object({ payload: z.string().max(100_000) })
