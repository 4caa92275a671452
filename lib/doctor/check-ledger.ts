import 'server-only'
import { sql } from 'kysely'
import type { RunState } from '@/lib/run/schema'
import { database } from '@/lib/store/database'
import { bad, counted, type Finding, well } from './finding'

const rebuilt = 'A restart makes them anew from the ledger.'

/** Each question is one statement: what is booked in between changes both sides or neither. */
export async function checkLedger(): Promise<Finding[]> {
  const findings = [await daysAreSums(), await heldIsBooked(), await spentIsActual(), await heldForAReason()].filter(
    finding => finding !== null,
  )
  if (findings.length > 0) return findings
  const { entries } = await database()
    .selectFrom('ledger')
    .select(({ fn }) => fn.countAll().as('entries'))
    .executeTakeFirstOrThrow()
  return [well('ledger', `Entries of the ledger that add up to what days and runs say: ${entries}.`)]
}

async function daysAreSums(): Promise<Finding | null> {
  const { rows } = await sql<{ day: string }>`
    select day from (
      select workspace_id, day, spent, reserved from ledger
      union all
      select workspace_id, day, -spent, -reserved from spend_day
    ) as both_sides
    group by workspace_id, day
    having sum(spent) <> 0 or sum(reserved) <> 0
    order by day`.execute(database())
  if (rows.length === 0) return null
  const days = rows.map(({ day }) => day)
  return bad('ledger', `${counted(days.length, 'total')} not the sum of a day’s entries. ${rebuilt}`, days)
}

const account = sql`
  run left join (select run_id, sum(spent) as spent, sum(reserved) as reserved from ledger group by run_id) as account
  on account.run_id = run.id`

async function heldIsBooked(): Promise<Finding | null> {
  const runs = await runsWhere(sql`run.reserved <> coalesce(account.reserved, 0)`)
  return runs.length === 0
    ? null
    : bad('ledger', `${counted(runs.length, 'run')} holding back what the ledger does not say. ${rebuilt}`, runs)
}

/** Where a person has answered for a run, the answer counts. */
async function spentIsActual(): Promise<Finding | null> {
  const runs = await runsWhere(sql`run.resolution is null and coalesce(run.actual, 0) <> coalesce(account.spent, 0)`)
  return runs.length === 0
    ? null
    : bad(
        'ledger',
        `The ledger and ${runs.length === 1 ? 'a run' : `${runs.length} runs`} disagree about what was spent: entries were lost or changed. Restore a backup, or compare with the provider’s bill.`,
        runs,
      )
}

const nothingToHold = ['succeeded', 'cancelled'] as const satisfies RunState[]

async function heldForAReason(): Promise<Finding | null> {
  const runs = await runsWhere(
    sql`run.reserved < 0 or (run.reserved > 0 and run.state in (${sql.join(nothingToHold)}))`,
  )
  return runs.length === 0
    ? null
    : bad('ledger', `${counted(runs.length, 'run')} holding money back without a reason. Restore a backup.`, runs)
}

async function runsWhere(condition: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await sql<{ number: number }>`
    select run.number from ${account} where ${condition} order by run.number`.execute(database())
  return rows.map(({ number }) => `run ${number}`)
}
