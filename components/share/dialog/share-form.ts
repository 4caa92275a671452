import type { ShareSubject } from '@/components/share/share-subject'
import type { ShareInput } from '@/lib/share/request'
import type { ShareTarget } from '@/lib/share/schema'

/** What the recipient may do. A portable link is no share: it holds the template itself. */
export type Grant = 'view' | 'use' | 'portable'

/** The dialog as it is filled in. */
export type ShareForm = {
  grant: Grant
  /** Shows what is there now, not what is there when the link is made. */
  isFollowing: boolean
  showsPrompt: boolean
  /** Days as text; empty for no end. */
  expiresInDays: string
  title: string
  note: string
  password: string
}

export const shareFormOf = ({ target, values, version }: ShareSubject, expiresInDays: number): ShareForm => ({
  grant: target === 'template' ? 'use' : 'view',
  isFollowing: target === 'collection' || (version?.isPublished === true && !values),
  showsPrompt: true,
  expiresInDays: String(expiresInDays),
  title: '',
  note: '',
  password: '',
})

/** Whether people choose between what is there now and what is there then. */
export const mayFollow = ({ target, values, version }: ShareSubject, grant: Grant): boolean =>
  target === 'collection' || (target === 'template' && grant === 'view' && version?.isPublished === true && !values)

/** Whether there are prompts to keep back. */
export const mayHidePrompt = (target: ShareTarget): boolean => target !== 'template'

/** The request of a form; of a portable link what it holds, to be previewed. */
export function shareInputOf(subject: ShareSubject, form: ShareForm): ShareInput {
  const { target, targetId, imageIds, values, settings, version } = subject
  const isFollowing = form.isFollowing && mayFollow(subject, form.grant)
  return {
    kind: form.grant === 'view' ? 'view' : 'use',
    target,
    targetId,
    imageIds,
    values,
    settings,
    versionId: target === 'template' && !isFollowing ? version?.id : null,
    isFollowing,
    showsPrompt: form.showsPrompt,
    title: form.title,
    note: form.note,
    expiresInDays: form.expiresInDays === '' ? null : Number(form.expiresInDays),
    password: form.password === '' ? null : form.password,
  }
}

/** What of a request the preview depends on. */
export const previewKey = ({ expiresInDays: _, password: __, ...shown }: ShareInput): string => JSON.stringify(shown)
