import type { Settings } from '@/lib/provider/schema'
import type { Node } from '@/lib/template/node'
import type { Field, Segment, SettingName, Values } from '@/lib/template/schema'

/** What the visitor can do: look, or make a template their own. */
export const shareKinds = ['view', 'use'] as const
export type ShareKind = (typeof shareKinds)[number]

/** What is shared. A template filled in is a template with values. */
export const shareTargets = ['template', 'image', 'images', 'run', 'collection'] as const
export type ShareTarget = (typeof shareTargets)[number]

/** The first word of a link's address tells what it grants. */
export const sharePrefixes = { view: '/s', use: '/r' } as const satisfies Record<ShareKind, string>

export const shareStates = ['open', 'expired', 'turned-off'] as const
export type ShareState = (typeof shareStates)[number]

/** A link as the workspace sees it. Times are ms since the epoch. */
export type Share = {
  id: string
  kind: ShareKind
  target: ShareTarget
  state: ShareState
  /** `/s/<token>` or `/r/<token>`; of a link that ended the last one it had. */
  path: string
  /** What is shared, by its own name: "Product hero shot", "Run 12", "3 pictures". */
  name: string
  /** Where it stands in the workspace; null when it is gone, and for a choice of pictures. */
  href: string | null
  isGone: boolean
  /** The sender's own words for the visitor; empty for none. */
  title: string
  note: string
  /** The version it stays at; null when it follows the published one, and for everything but templates. */
  versionNumber: number | null
  /** Whether it shows what is there now: a template's published version, a collection's pictures. */
  isFollowing: boolean
  /** A template filled in. */
  hasValues: boolean
  showsPrompt: boolean
  hasPassword: boolean
  expiresAt: number | null
  turnedOffAt: number | null
  createdBy: string
  createdAt: number
  lastOpenedAt: number | null
  opens: number
}

/** A picture at `<path>/images/<n>/<rendition>`: `original`, `w320`, `w640`, `w1280`. `n` counts from 1. Pixels. */
export type SharedImage = {
  n: number
  width: number
  height: number
  alt: string
  /** A thumbhash, base64. */
  placeholder: string | null
  /** What it was made with; null where the sender keeps that back. */
  prompt: string | null
}

/**
 * What a filled form needs; its pictures of options stay in the workspace. `nodes` is the body, read, and `settings` are
 * the template's with those that the sender chose.
 */
export type SharedForm = {
  body: string
  nodes: Node[]
  fields: Field[]
  settings: Partial<Settings>
  locks: SettingName[]
}

/** What is said above every shared page. */
type SharedHead = {
  kind: ShareKind
  path: string
  /** The sender's title, else the name of what is shared. */
  title: string
  /** The sender's note; empty for none. */
  note: string
  images: SharedImage[]
}

/** A template. `form` is null where it may only be looked at: the visitor sees the prompt that the values make. */
export type SharedTemplate = {
  target: 'template'
  name: string
  description: string
  /** "Version 4". */
  versionLabel: string
  values: Values
  prompt: Segment[]
  /** What is filled in, as the form words it, in its order; what is empty is left out. */
  filled: { label: string; value: string }[]
  form: SharedForm | null
}

export type SharedPictures = { target: 'image' | 'images' }
export type SharedCollection = { target: 'collection'; name: string }

/** A run: what was asked, if the sender shows it, and what came. */
export type SharedRun = {
  target: 'run'
  prompt: Segment[] | null
  settings: Pick<Settings, 'model' | 'size' | 'quality' | 'background' | 'format'> | null
}

/** Exactly what a visitor gets, and nothing else: the allow-list of every link. */
export type SharedView = SharedHead & (SharedTemplate | SharedPictures | SharedCollection | SharedRun)

/** A link that was found: its content, or the question for its password. */
export type OpenedShare = { isLocked: false; view: SharedView } | { isLocked: true }

/** What the dialog says before a link is made. `view` is what the visitor will get, made by the same code. */
export type ShareContents = {
  view: SharedView
  /** "the prompt", "4 fields", "6 pictures". */
  includes: string[]
  /** "your key", "costs", "other versions". */
  excludes: string[]
  /** The pictures of `view.images` by their ids: the link that serves them is not made yet. */
  imageIds: string[]
}

/** Where links begin, for the dialog: null where only this computer can open them. */
export type LinkReach = { origin: string | null }
