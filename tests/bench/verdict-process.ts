// Writes an experiment with very many votes into a seeded folder, in a process of its own: the bench itself is no server.
import { emptyDraft } from '@/lib/experiment/draft'
import { randomOf } from '@/lib/experiment/statistics/random'
import { database, installDatabase, openDatabase } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import { owner } from '@/tests/support/runs'

const voters = 1_000
const rows = 100
/** Rows of one statement. */
const atOnce = 500

async function inParts<Row>(all: readonly Row[], write: (some: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += atOnce) await write(all.slice(from, from + atOnce))
}

/** @returns the id of a closed experiment between two arms, whose pictures are those that were seeded */
async function writeExperiment(): Promise<string> {
  const id = newId()
  const now = Date.now()
  const version = await database().selectFrom('template_version').selectAll().executeTakeFirstOrThrow()
  const { settings } = await database().selectFrom('run').select('settings').executeTakeFirstOrThrow()
  const design = { question: 'Which is better?', mode: 'planned', margin_points: 10, target: voters, repeats: 0 }
  const frozen = { frozen_hash: 'f'.repeat(64), frozen_at: now, idempotency_key: id, draft: JSON.stringify(emptyDraft) }
  const times = { opened_at: now, closes_at: null, closed_at: now, closed_by: 'target', last_vote_at: now }
  const by = { workspace_id: owner.workspaceId, created_by: owner.name, created_at: now }
  await database()
    .insertInto('experiment')
    .values({ id, ...design, ...frozen, ...times, ...by, pairs_per_row: 1, shows_verdict: 0, epoch: 1, token_hash: id })
    .execute()
  const arm = { experiment_id: id, template_version_id: version.id, field_values: '{}', settings }
  await database()
    .insertInto('experiment_arm')
    .values(['A', 'B'].map((name, position) => ({ ...arm, name, position })))
    .execute()
  const rowsWritten = Array.from({ length: rows }, (_, position) => ({
    experiment_id: id,
    position,
    name: `Row ${position + 1}`,
    field_values: '{}',
  }))
  await database().insertInto('experiment_row').values(rowsWritten).execute()
  await writeVotes(id, await writePairs(id), now)
  return id
}

async function writePairs(id: string): Promise<string[]> {
  const pairs = Array.from({ length: rows }, () => newId())
  const images = await database()
    .selectFrom('image')
    .select(['id', 'run_id'])
    .limit(rows * 2)
    .execute()
  const ofRows = pairs.map((pair, at) => ({ id: pair, experiment_id: id, row_position: at, number: 1, state: 'ready' }))
  await database().insertInto('experiment_pair').values(ofRows).execute()
  const cells = images.map((image, at) => ({
    pair_id: pairs[Math.floor(at / 2)] ?? '',
    arm: at % 2,
    run_id: image.run_id,
    image_id: image.id,
  }))
  await database().insertInto('experiment_cell').values(cells).execute()
  return pairs
}

async function writeVotes(id: string, pairs: readonly string[], now: number): Promise<void> {
  const random = randomOf(1)
  const people = Array.from({ length: voters }, (_, at) => ({ id: newId(), number: at + 1 }))
  const voter = {
    experiment_id: id,
    is_author: 0,
    finished_at: now,
    left_out_at: null,
    left_out_reason: null,
    created_at: now,
  }
  const all = people.map(one => ({ ...one, ...voter }))
  await inParts(all, some => database().insertInto('experiment_voter').values(some).execute())
  const plain = { experiment_id: id, is_repeat: 0, ms: 2_000, reasons: '[]', corrections: 0, given_at: now }
  const votes = people.flatMap(one =>
    pairs.map(pair_id => {
      const left = random.below(2)
      const isSecond = random.fraction() < 0.6
      const given = random.fraction() < 0.12 ? 'tie' : isSecond === (left === 1) ? 'left' : 'right'
      return { ...plain, voter_id: one.id, pair_id, given, left_arm: left, right_arm: 1 - left }
    }),
  )
  await inParts(votes, some => database().insertInto('experiment_vote').values(some).execute())
}

installDatabase(openDatabase({ dataDir: process.env.DATA_DIR ?? '', databaseUrl: null }))
const written = await writeExperiment()
process.send?.(written, () => process.exit())
