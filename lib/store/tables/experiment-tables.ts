export type ExperimentTables = {
  experiment: ExperimentTable
  experiment_arm: ExperimentArmTable
  experiment_row: ExperimentRowTable
  experiment_pair: ExperimentPairTable
  experiment_cell: ExperimentCellTable
  experiment_voter: ExperimentVoterTable
  experiment_vote: ExperimentVoteTable
  experiment_vote_before: ExperimentVoteBeforeTable
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
