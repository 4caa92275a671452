import { refused } from '@/lib/result'

/** What is said of a template or a version that the workspace does not have. */
export const templateGone = refused('not-found', 'This template is no longer here.')

/** Somebody saved a newer version than the one that the text was begun from. */
export const newerVersion = ({ number }: { number: number }) =>
  refused(
    'conflict',
    `Version ${number} was saved while you were editing. Your text is kept. Save again to put it on top as version ${number + 1}.`,
  )

/** Somebody saved a newer version than the one that a person saw when asking for an earlier one. */
export const newerThanSeen = ({ number }: { number: number }) =>
  refused(
    'conflict',
    `Version ${number} was saved meanwhile. Nothing was restored. Look at it first, then restore again.`,
  )
