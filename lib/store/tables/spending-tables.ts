export type SpendingTables = {
  ledger: LedgerTable
  spend_day: SpendDayTable
}

/** Append-only. `reserved` and `spent` are what this entry changes, so that sums are balances. */
type LedgerTable = {
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
