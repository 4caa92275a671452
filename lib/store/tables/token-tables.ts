export type TokenTables = {
  api_token: ApiTokenTable
  rate_window: RateWindowTable
}

/** What lets a program in. Its runs say `token_<id>` for who made them. */
type ApiTokenTable = {
  id: string
  workspace_id: string
  name: string
  /** JSON: a list of scopes. */
  scopes: string
  /** SHA-256, hex. The token itself is shown once and kept nowhere. */
  token_hash: string
  /** Its end, by which people tell one from another. */
  last_characters: string
  expires_at: number | null
  turned_off_at: number | null
  turned_off_by: string | null
  last_used_at: number | null
  created_by: string
  created_at: number
}

/** How often something was done in a stretch of time, where several servers count together (Postgres). */
type RateWindowTable = {
  /** SHA-256 of the limit's name and its key: addresses of people are not kept. */
  id: string
  count: number
  ends_at: number
}
