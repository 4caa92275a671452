export type RunTables = {
  run: RunTable
  attempt: AttemptTable
  sweep: SweepTable
  sweep_cell: SweepCellTable
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
  /** The server that has it or had it last; null for one that nobody took yet, and of a time when there was only one. */
  instance: string | null
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

type AttemptTable = {
  id: string
  run_id: string
  number: number
  /** On whose disk its answer is. */
  instance: string | null
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

/** Immutable once written; what it leads to stands in its cells. */
type SweepTable = {
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
type SweepCellTable = {
  sweep_id: string
  position: number
  /** JSON: for every axis which of its values, from 0. */
  coordinates: string
  content_hash: string
  run_id: string
}
