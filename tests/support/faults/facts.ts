import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Tables } from '@/lib/store/tables'
import type { LedgerLine, TestProvider } from '@/tests/support/provider/test-provider'
import { type Transition, transitions } from './history'

/** The provider's side of one run: the POSTs that carried its prompt, and what they were charged. */
export type Bill = { posts: number; lines: LedgerLine[] }

/** All that the checkers judge: what the app wrote down, what lies on its disk, and what the provider booked. */
export type Facts = {
  runs: Tables['run'][]
  attempts: Tables['attempt'][]
  images: Tables['image'][]
  sweeps: Tables['sweep'][]
  cells: Tables['sweep_cell'][]
  /** In the order in which they were written. */
  ledger: Tables['ledger'][]
  days: Tables['spend_day'][]
  transitions: Transition[]
  /** The SHA-256 of every original on the disk, by its name. */
  originals: Map<string, string>
  integrity: string[]
  bills: Map<string, Bill>
}

/**
 * Reads everything anew, beside a server that may be running. Runs are matched with POSTs by their prompts, so no two
 * runs of a test may share one.
 */
export function factsOf(dataDir: string, api: Pick<TestProvider, 'posts' | 'ledger'>): Facts {
  const db = new Database(join(dataDir, 'proofsheet.db'), { readonly: true })
  const all = <Name extends keyof Tables>(table: Name, order = 'rowid'): Tables[Name][] =>
    db.prepare<[], Tables[Name]>(`select * from ${table} order by ${order}`).all()
  try {
    return {
      runs: all('run'),
      attempts: all('attempt', 'run_id, number'),
      images: all('image', 'attempt_id, position'),
      sweeps: all('sweep'),
      cells: all('sweep_cell', 'sweep_id, position'),
      ledger: all('ledger'),
      days: all('spend_day'),
      transitions: transitions(db),
      originals: originalsIn(dataDir),
      integrity: [
        ...db.prepare<[], string>('pragma integrity_check').pluck().all(),
        ...db
          .prepare('pragma foreign_key_check')
          .all()
          .map(row => JSON.stringify(row)),
      ].filter(line => line !== 'ok'),
      bills: billsOf(api),
    }
  } finally {
    db.close()
  }
}

function billsOf({ posts, ledger }: Pick<TestProvider, 'posts' | 'ledger'>): Map<string, Bill> {
  const bills = new Map<string, Bill>()
  for (const [index, post] of posts.entries()) {
    const prompt = String(post.body.prompt)
    const bill = bills.get(prompt) ?? { posts: 0, lines: [] }
    bill.posts++
    bill.lines.push(...ledger.filter(line => line.post === index))
    bills.set(prompt, bill)
  }
  return bills
}

function originalsIn(dataDir: string): Map<string, string> {
  const folder = join(dataDir, 'originals')
  const files = namesIn(folder).flatMap(shelf => namesIn(join(folder, shelf)).map(name => join(folder, shelf, name)))
  return new Map(files.map(path => [path.slice(path.lastIndexOf('/') + 1), sha256(readFileSync(path))]))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
