import type Database from 'better-sqlite3'
import type { RunState } from '@/lib/run/schema'

/** One change of a run's state, as the database itself saw it. */
export type Transition = { run_id: string; was: RunState; became: RunState; change: number }

/**
 * Makes the database write every change of a run down, in its own transactions: nothing that a kill or a poll between
 * two changes could hide.
 */
export function keepHistory(db: Database.Database): void {
  db.exec(`
    create table if not exists test_history (run_id text, was text, became text, change integer);
    create trigger if not exists test_history after update of change on run when new.change != old.change begin
      insert into test_history values (new.id, old.state, new.state, new.change);
    end;`)
}

export function transitions(db: Database.Database): Transition[] {
  const isKept = db.prepare("select 1 from sqlite_master where name = 'test_history'").get() !== undefined
  return isKept ? db.prepare<[], Transition>('select * from test_history order by rowid').all() : []
}
