export type ImageTables = {
  image: ImageTable
  facet: FacetTable
  image_facet: ImageFacetTable
  image_search: ImageSearchTable
  collection: CollectionTable
  collection_image: CollectionImageTable
  saved_view: SavedViewTable
  purged_file: PurgedFileTable
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
