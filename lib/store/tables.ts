/**
 * Rows as both databases keep them: ids are text, times are integers (ms since the epoch), money is micro-dollars,
 * booleans are 0 or 1, JSON is text that zod reads on the way out.
 */
export type Tables = {
  counter: { name: string; value: number }
  template: TemplateTable
  template_version: TemplateVersionTable
  value_set: ValueSetTable
  sweep: SweepTable
  sweep_cell: SweepCellTable
  run: RunTable
  attempt: AttemptTable
  image: ImageTable
  ledger: LedgerTable
  spend_day: SpendDayTable
  setting: SettingTable
  connection: ConnectionTable
  facet: FacetTable
  image_facet: ImageFacetTable
  image_search: ImageSearchTable
  collection: CollectionTable
  collection_image: CollectionImageTable
  saved_view: SavedViewTable
  purged_file: PurgedFileTable
  share: ShareTable
  experiment: ExperimentTable
  experiment_arm: ExperimentArmTable
  experiment_row: ExperimentRowTable
  experiment_pair: ExperimentPairTable
  experiment_cell: ExperimentCellTable
  experiment_voter: ExperimentVoterTable
  experiment_vote: ExperimentVoteTable
  experiment_vote_before: ExperimentVoteBeforeTable
}

type TemplateTable = {
  id: string
  workspace_id: string
  slug: string
  name: string
  description: string
  position: number
  /** The version people use; null while there is none for them. */
  published_version_id: string | null
  /** JSON: a list of words. */
  tags: string
  cover_image_id: string | null
  /** JSON: the images that show options, by field and by option value. */
  thumbnails: string
  /** The version it was duplicated or imported from. */
  made_from_version_id: string | null
  /** What the original was called and which version of it this was, where it is not here or may go. */
  made_from_name: string | null
  made_from_number: number | null
  created_by: string
  created_at: number
  changed_at: number
  archived_at: number | null
}

/** Immutable once written. */
type TemplateVersionTable = {
  id: string
  template_id: string
  number: number
  hash: string
  body: string
  fields: string
  settings: string
  /** JSON: the names of the settings that cannot be changed. */
  locks: string
  note: string
  created_by: string
  created_at: number
}

/** Saved inputs of a template. */
type ValueSetTable = {
  id: string
  workspace_id: string
  template_id: string
  name: string
  field_values: string
  created_by: string
  created_at: number
}

/** Immutable once written; what it leads to stands in its cells. */
export type SweepTable = {
  id: string
  workspace_id: string
  number: number
  idempotency_key: string
  content_hash: string
  template_version_id: string
  /** The sweep that this one changes: equal cells share their runs. */
  made_from_sweep_id: string | null
  /** JSON: axes and mode. */
  plan: string
  /** JSON: the form that every cell begins with. */
  form: string
  created_by: string
  created_at: number
}

/** One combination of a sweep and the newest run made for it. */
export type SweepCellTable = {
  sweep_id: string
  position: number
  /** JSON: for every axis which of its values, from 0. */
  coordinates: string
  content_hash: string
  run_id: string
}

export type RunTable = {
  id: string
  workspace_id: string
  number: number
  /** Grows with every change of any run: the cursor of the event stream. */
  change: number
  idempotency_key: string
  content_hash: string
  /** The page load that pressed, to tell a second tab from a second press. */
  tab: string
  created_by: string
  /** Where it may be executed: `sample` or a base url. */
  provider: string
  state: string
  template_version_id: string | null
  field_values: string
  settings: string
  prompt: string
  segments: string
  parent_image_id: string | null
  estimate_about: number | null
  estimate_at_most: number | null
  actual: number | null
  actual_is_estimated: number
  failure: string | null
  lease_until: number | null
  fence: number
  not_before: number
  created_at: number
  started_at: number | null
  ended_at: number | null
  /** Micro-dollars held back: the most it can cost, until it is known what it cost. */
  reserved: number
  /** When a person asked to stop waiting for a request that had left. */
  cancel_asked_at: number | null
  /** What a person found out about a charge that nobody here could know: `charged`, `not-charged`. */
  resolution: string | null
}

export type AttemptTable = {
  id: string
  run_id: string
  number: number
  state: string
  charge: string
  /** The exact body that was sent. */
  body: string
  status: number | null
  usage: string | null
  failure: string | null
  started_at: number
  answered_at: number | null
  ended_at: number | null
}

export type ImageTable = {
  id: string
  workspace_id: string
  run_id: string
  attempt_id: string
  position: number
  sha256: string
  type: string
  width: number
  height: number
  bytes: number
  is_starred: number
  revised_prompt: string | null
  created_at: number
  /** When it was put into the trash. */
  deleted_at: number | null
  /** When the trash let go of its file. The row stays: lineage and accounts lead through it. */
  purged_at: number | null
  /** In the order of arrival, one for each image: ms times 1024, then one more than the one before. */
  place: number
  template_id: string | null
  /** The size that was asked for. */
  asked_size: string
  pixels: number
  is_sample: number
  note: string | null
  /** Thumbhash, base64. */
  placeholder: string | null
  /** Colours of 4 × 4 fields, base64: what pictures are compared by. */
  likeness: string | null
  /** Grows with every image that was looked at for both; null until then. */
  seen: number | null
  /** The version of the terms it is found by; 0: none yet. */
  found_by: number
}

/** What images can be filtered by, and how many live ones have it. `name` is a form path or a word of ours. */
type FacetTable = { id: number; workspace_id: string; name: string; value: string; images: number }

/** Every image by its place under each of its facets, also while it is in the trash. */
type ImageFacetTable = { facet_id: number; place: number }

/** The terms of every image. On SQLite an FTS5 table whose `rowid` is the place; see lib/gallery/search.ts. */
type ImageSearchTable = { place: number; terms: string }

type CollectionTable = {
  id: string
  workspace_id: string
  slug: string
  name: string
  created_by: string
  created_at: number
  changed_at: number
  deleted_at: number | null
}

/** An image in a collection. Ranks grow in the order of hand and have gaps. */
type CollectionImageTable = { collection_id: string; image_id: string; rank: number }

/** A gallery query that was kept; `params` is what follows `/gallery?`. */
type SavedViewTable = {
  id: string
  workspace_id: string
  name: string
  params: string
  created_by: string
  created_at: number
}

/** Originals whose last row was purged and whose file is still to be removed. */
type PurgedFileTable = { sha256: string; purged_at: number }

/** A link that grants one thing until it ends. The token itself is kept nowhere: it is made from `id` and `epoch`. */
export type ShareTable = {
  id: string
  workspace_id: string
  /** Minted by the press that made it. */
  press_key: string
  /** What the visitor can do. */
  kind: string
  target: string
  /** The template, image, run or collection; empty for a choice of images. */
  target_id: string
  /** The version it stays at; null: the published one, and for everything but templates. */
  version_id: string | null
  /** JSON: what the sender filled in. */
  field_values: string | null
  /** JSON: the settings that the sender chose in place of the template's. */
  settings: string | null
  /** JSON: the pictures that were chosen when it was made; null: those that a run or a collection has now. */
  image_ids: string | null
  shows_prompt: number
  title: string
  note: string
  /** SHA-256, hex. */
  token_hash: string
  /** Grows with every new address: the earlier ones end. */
  epoch: number
  password_hash: string | null
  expires_at: number | null
  turned_off_at: number | null
  created_by: string
  created_at: number
  last_opened_at: number | null
  opens: number
}

/** What stands in its columns is settled by the start; until then `draft` is what was typed. */
type ExperimentTable = {
  id: string
  workspace_id: string
  question: string
  mode: string
  /** Of a hundred: 10 for 40 % to 60 %. */
  margin_points: number
  target: number
  pairs_per_row: number
  repeats: number
  shows_verdict: number
  /** JSON: the form as typed. */
  draft: string
  /** The press that started it. */
  idempotency_key: string | null
  /** Of everything that was settled by the start and by every addition; null for a draft. */
  frozen_hash: string | null
  frozen_at: number | null
  /** Grows with every new address of its vote: the earlier ones end. */
  epoch: number
  /** SHA-256, hex; null until voting was opened. */
  token_hash: string | null
  opened_at: number | null
  closes_at: number | null
  closed_at: number | null
  closed_by: string | null
  /** Written by every vote first, so that votes of one experiment follow each other. */
  last_vote_at: number | null
  created_by: string
  created_at: number
}

/** Immutable once written. */
type ExperimentArmTable = {
  experiment_id: string
  position: number
  name: string
  template_version_id: string
  /** JSON: fields that the arm fills itself. */
  field_values: string
  /** JSON: the settings of its runs. */
  settings: string
}

/** Immutable once written. */
type ExperimentRowTable = { experiment_id: string; position: number; name: string; field_values: string }

/** One picture per arm. `state` is settled when voting opens. */
type ExperimentPairTable = {
  id: string
  experiment_id: string
  row_position: number
  number: number
  state: string
}

/** The run that makes the picture of an arm in a pair, and the picture that voters are shown since voting opened. */
type ExperimentCellTable = { pair_id: string; arm: number; run_id: string; image_id: string | null }

/** Written with the first vote: who only looks is nobody. */
type ExperimentVoterTable = {
  id: string
  experiment_id: string
  number: number
  is_author: number
  /** When every pair was answered or skipped. */
  finished_at: number | null
  left_out_at: number | null
  left_out_reason: string | null
  created_at: number
}

/** A vote as it stands. */
type ExperimentVoteTable = {
  experiment_id: string
  voter_id: string
  pair_id: string
  /** The pair was shown once more, turned round. */
  is_repeat: number
  given: string
  left_arm: number
  right_arm: number
  /** From both pictures' showing to the answer. */
  ms: number
  /** JSON. */
  reasons: string
  corrections: number
  given_at: number
}

/** What a correction replaced. */
type ExperimentVoteBeforeTable = {
  id: string
  experiment_id: string
  voter_id: string
  pair_id: string
  is_repeat: number
  given: string
  ms: number
  given_at: number
}

/** Append-only. `reserved` and `spent` are what this entry changes, so that sums are balances. */
export type LedgerTable = {
  id: string
  workspace_id: string
  run_id: string
  kind: string
  reserved: number
  spent: number
  is_estimated: number
  /** The local day on which the run was reserved (YYYY-MM-DD); all its entries count there. */
  day: string
  created_by: string
  created_at: number
}

/** The ledger's balances by day, kept by the same transactions and rebuilt from it at every start. */
type SpendDayTable = { workspace_id: string; day: string; reserved: number; spent: number }

type SettingTable = { workspace_id: string; name: string; value: string; changed_by: string; changed_at: number }

/** What one provider does and what was learnt about it. */
type ConnectionTable = {
  provider: string
  /** Why nothing is sent to it now, as JSON; null while it takes requests. */
  pause: string | null
  /** Times it asked for fewer requests since it last accepted one. */
  throttles: number
  /** Optional request fields that it refused, as JSON. */
  refused_fields: string
  answer_form: string | null
  /** Images asked for and delivered by the newest answer to more than one. */
  asked: number | null
  delivered: number | null
  answered_at: number | null
  balance: string | null
}
