export type PeopleTables = {
  audit_entry: AuditEntryTable
  personal_budget: PersonalBudgetTable
  personal_day: PersonalDayTable
}

/** Append-only, and kept 400 days. No prompt and no secret stands in it. */
export type AuditEntryTable = {
  id: string
  workspace_id: string
  at: number
  /** Whose name is kept as it was then: a member may be renamed or gone. */
  person_id: string
  person_name: string
  /** A word of lib/audit/schema.ts. */
  what: string
  /** What it was done to, as people call it. */
  target: string | null
  /** JSON: single values by name. */
  detail: string
  /** Where it was asked from; null for what happens by itself. */
  address: string | null
}

/** What one person or token may spend, beside the workspace's budget. `null`: no limit of their own. */
type PersonalBudgetTable = {
  workspace_id: string
  person_id: string
  day: number | null
  month: number | null
  changed_by: string
  changed_at: number
}

/** The ledger's balances by who made the runs and by day; kept as `spend_day` is. */
type PersonalDayTable = { workspace_id: string; person_id: string; day: string; reserved: number; spent: number }
