export type ShareTables = {
  share: ShareTable
}

/** A link that grants one thing until it ends. The token itself is kept nowhere: it is made from `id` and `epoch`. */
type ShareTable = {
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
