export type InstanceTables = { instance: InstanceTable }

/** A server that works, or has worked, on this database. */
type InstanceTable = {
  /** Its data folder's: a server that comes back with its folder is the same one. */
  id: string
  /** The machine, for people. */
  name: string
  /** Which build it serves; empty where there is none. */
  build: string
  started_at: number
  /** When it last said that it lives, by the database's clock. */
  seen_at: number
}
