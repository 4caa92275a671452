export type TemplateTables = {
  template: TemplateTable
  template_version: TemplateVersionTable
  value_set: ValueSetTable
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
