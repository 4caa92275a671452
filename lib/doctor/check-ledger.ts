import 'server-only'
import { sql } from 'kysely'
import type { RunState } from '@/lib/run/schema'
import { database } from '@/lib/store/database'
import { bad, badFor, type Finding, well } from './finding'

const rebuilt = 'A restart makes them anew from the ledger.'

/** Each question is one statement: what is booked in between changes both sides or neither. */
export async function checkLedger(): Promise<Finding[]> {
  const findings = [
    ...badFor('ledger', await wrongDays(), 'total', `not the sum of the day’s entries. ${rebuilt}`),
    ...badFor(
      'ledger',
      await runsWhere(sql`run.reserved <> coalesce(account.reserved, 0)`),
      'run',
      `holding back what the ledger does not say. ${rebuilt}`,
    ),
    ...(await wronglySpent()),
    ...badFor('ledger', await heldInVain(), 'run', 'holding money back without a reason. Restore a backup.'),
  ]
  if (findings.length > 0) return findings
  const { entries } = await database()
    .selectFrom('ledger')
    .select(({ fn }) => fn.countAll().as('entries'))
    .executeTakeFirstOrThrow()
  return [well('ledger', `Entries of the ledger that add up to what days and runs say: ${entries}.`)]
}

/** Days of the workspace and of each person in it. */
async function wrongDays(): Promise<string[]> {
  const { rows } = await sql<{ day: string; person_id: string }>`
    select day, person_id from (
      select workspace_id, '' as person_id, day, spent, reserved from ledger
      union all
      select workspace_id, '', day, -spent, -reserved from spend_day
      union all
      select ledger.workspace_id, run.created_by, ledger.day, ledger.spent, ledger.reserved
        from ledger inner join run on run.id = ledger.run_id
      union all
      select workspace_id, person_id, day, -spent, -reserved from personal_day
    ) as both_sides
    group by workspace_id, person_id, day
    having sum(spent) <> 0 or sum(reserved) <> 0
    order by day, person_id`.execute(database())
  return rows.map(({ day, person_id }) => (person_id === '' ? day : `${day} ${person_id}`))
}

/** Where a person has answered for a run, the answer counts. */
async function wronglySpent(): Promise<Finding[]> {
  const runs = await runsWhere(sql`run.resolution is null and coalesce(run.actual, 0) <> coalesce(account.spent, 0)`)
  if (runs.length === 0) return []
  const who = runs.length === 1 ? 'a run' : `${runs.length} runs`
  const sentence = `The ledger and ${who} disagree about what was spent: entries were lost or changed. Restore a backup, or compare with the provider’s bill.`
  return [bad('ledger', sentence, runs)]
}

const nothingToHold = ['succeeded', 'cancelled'] as const satisfies RunState[]

const heldInVain = (): Promise<string[]> =>
  runsWhere(sql`run.reserved < 0 or (run.reserved > 0 and run.state in (${sql.join(nothingToHold)}))`)

async function runsWhere(condition: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await sql<{ number: number }>`
    select run.number from run
    left join (select run_id, sum(spent) as spent, sum(reserved) as reserved from ledger group by run_id) as account
      on account.run_id = run.id
    where ${condition}
    order by run.number`.execute(database())
  return rows.map(({ number }) => `run ${number}`)
}
