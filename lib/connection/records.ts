import 'server-only'
import type { OptionalField } from '@/lib/provider/body'
import { type AnswerForm, answerForms } from '@/lib/provider/schema'
import { database } from '@/lib/store/database'
import { balance, type ConnectionFacts, type Pause, type ProviderBalance, pause, refusedFields } from './schema'

type Db = Pick<ReturnType<typeof database>, 'selectFrom' | 'insertInto' | 'updateTable'>

const rowOf = (db: Db, provider: string) =>
  db.selectFrom('connection').selectAll().where('provider', '=', provider).executeTakeFirst()

type Known = Partial<NonNullable<Awaited<ReturnType<typeof rowOf>>>>

async function keepKnown(db: Db, provider: string, known: Omit<Known, 'provider'>): Promise<void> {
  await db
    .insertInto('connection')
    .values({
      provider,
      pause: null,
      throttles: 0,
      refused_fields: '[]',
      answer_form: null,
      asked: null,
      delivered: null,
      answered_at: null,
      balance: null,
      ...known,
    })
    .onConflict(conflict => conflict.column('provider').doUpdateSet(known))
    .execute()
}

/** A pause longer than this past its promise comes from a clock that was set back; it is over. */
const clockSlackMs = 2 * 60_000

/** Whether a pause still holds. */
const isPaused = ({ since, until }: Pause, now: number): boolean =>
  until === null || (until > now && since <= now + clockSlackMs)

/** Everything known of a provider; nothing of one that was never asked. */
export async function connectionFacts(provider: string, db: Db = database()): Promise<ConnectionFacts> {
  const row = await rowOf(db, provider)
  const stored = row?.pause ? pause.parse(JSON.parse(row.pause)) : null
  return {
    pause: stored && isPaused(stored, Date.now()) ? stored : null,
    throttles: row?.throttles ?? 0,
    throttledAt: stored?.reason === 'rate-limited' ? stored.since : null,
    refusedFields: row ? refusedFields.parse(JSON.parse(row.refused_fields)) : [],
    answerForm: answerForms.find(form => form === row?.answer_form) ?? null,
    several:
      row && row.asked !== null && row.delivered !== null ? { asked: row.asked, delivered: row.delivered } : null,
    answeredAt: row?.answered_at ?? null,
    balance: row?.balance ? balance.parse(JSON.parse(row.balance)) : null,
  }
}

/** Nothing more is sent to a provider; a longer pause is never shortened by a shorter one that comes after. */
export async function pauseConnection(db: Db, provider: string, next: Pause): Promise<void> {
  const { pause: current, throttles } = await connectionFacts(provider, db)
  if (current && current.until === null) return
  const until = current?.until && next.until !== null ? Math.max(current.until, next.until) : next.until
  await keepKnown(db, provider, {
    pause: JSON.stringify({ ...next, until }),
    // Several requests that were under way together are refused together: that is one refusal.
    ...(next.reason === 'rate-limited' && !current && { throttles: throttles + 1 }),
  })
}

/** Requests may be sent again. */
export const resumeConnection = (provider: string, db: Db = database()): Promise<void> =>
  keepKnown(db, provider, { pause: null })

/** A start may have brought another key: whether it is accepted is found out by asking, which costs nothing. */
export async function forgetRefusedKey(provider: string): Promise<void> {
  if ((await connectionFacts(provider)).pause?.reason === 'unauthorised') await resumeConnection(provider)
}

/** Remembers that a provider refuses an optional field: it is left out from now on. */
export async function learnRefusedField(db: Db, provider: string, field: string): Promise<void> {
  const known = (await connectionFacts(provider, db)).refusedFields
  const learnt = refusedFields.safeParse([...known, field])
  if (!learnt.success) return
  await keepKnown(db, provider, { refused_fields: JSON.stringify([...new Set(learnt.data)]) })
}

/** Sends a field again that was refused before: the provider may have learnt it. */
export async function forgetRefusedField(provider: string, field: OptionalField): Promise<void> {
  const known = (await connectionFacts(provider)).refusedFields
  await keepKnown(database(), provider, { refused_fields: JSON.stringify(known.filter(one => one !== field)) })
}

/** Remembers what an accepted request taught: the queue may go at full speed again. */
export const learnAnswer = (
  db: Db,
  provider: string,
  { form, asked, delivered }: { form: AnswerForm; asked: number; delivered: number },
): Promise<void> =>
  keepKnown(db, provider, {
    throttles: 0,
    answer_form: form,
    answered_at: Date.now(),
    ...(asked > 1 && { asked, delivered }),
  })

export const keepBalance = (provider: string, known: ProviderBalance | null): Promise<void> =>
  keepKnown(database(), provider, { balance: known && JSON.stringify(known) })
