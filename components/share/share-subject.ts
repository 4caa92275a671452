import type { ShareInput } from '@/lib/share/request'

/** A version of a template that a link can stay at. */
export type SharedVersion = { id: string; number: number; isPublished: boolean }

/** What the Share button stands beside. */
export type ShareSubject = Pick<ShareInput, 'target' | 'targetId' | 'imageIds' | 'values' | 'settings'> & {
  /** As people call it: "Product hero shot", "3 pictures". */
  name: string
  /** Of a template: the one that is shared as it is now. */
  version?: SharedVersion
}
