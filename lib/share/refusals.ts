import { refused } from '@/lib/result'

/** What was to be shared went meanwhile. */
export const nothingToShare = refused('not-found', 'There is nothing here to share any more.')

/** A link that the workspace does not have. */
export const shareUnknown = refused('not-found', 'This link is no longer in the list.')

/** The one thing that a visitor is told of a link that does not open, whatever the reason. */
export const shareGone = refused(
  'not-found',
  'This link does not open anything. It may have been turned off, or it ended.',
)
