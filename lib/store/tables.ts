/**
 * Rows as both databases keep them: ids are text, times are integers (ms since the epoch), money is micro-dollars,
 * booleans are 0 or 1, JSON is text that zod reads on the way out.
 */
export type Tables = {
  counter: { name: string; value: number }
  template: TemplateTable
  template_version: TemplateVersionTable
  run: RunTable
  attempt: AttemptTable
  image: ImageTable
}

type TemplateTable = {
  id: string
  workspace_id: string
  slug: string
  name: string
  description: string
  position: number
  published_version_id: string | null
  created_at: number
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
  created_at: number
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
  deleted_at: number | null
}
