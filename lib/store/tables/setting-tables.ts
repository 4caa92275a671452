export type SettingTables = {
  setting: SettingTable
  connection: ConnectionTable
}

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
