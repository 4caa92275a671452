import type { Reason } from './reasons'
import type { Answer } from './schema'

/** What a voter may send: an answer, or a skip. */
export type Given = Answer | 'skip'

/** Two pictures as one voter gets them. `ref` names them for this voter only. Pixels. */
export type BallotPair = {
  ref: string
  left: BallotPicture
  right: BallotPicture
  /** What was answered before; null while nothing was. */
  given: Given | null
  reasons: Reason[]
}

/** The picture's copy at `/v/<token>/images/<ref>/left` or `…/right`, about 1,024 pixels. */
export type BallotPicture = { src: string; width: number; height: number }

/** Exactly what `GET /v/<token>/ballot` answers. */
export type Ballot = {
  question: string
  isOpen: boolean
  /** In this voter's own order, repeats among them; empty when voting has ended. */
  pairs: BallotPair[]
  /** Pairs answered or skipped. */
  answered: number
  /** For a voter of an experiment that has ended, where the author allows it. */
  verdict: { heading: string; sentence: string | null } | null
}

/** What `POST /v/<token>/vote` takes: `ms` from both pictures' showing to the answer. */
export type CastVote = { ref: string; given: Given; ms: number; reasons: Reason[] }

/** What it answers, with 200; a refusal is a sentence as plain text with a status of 400 or more, and nothing was recorded. */
export type VoteCast = { answered: number; of: number; isOpen: boolean }

/** What the page of a vote shows before its script has asked for the ballot. */
export type VotePage = { question: string; isOpen: boolean }
