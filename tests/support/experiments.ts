import { randomUUID } from 'node:crypto'
import { type ExperimentDraft, emptyDraft } from '@/lib/experiment/draft'
import { openVoting } from '@/lib/experiment/open-voting'
import { experimentView } from '@/lib/experiment/records'
import { saveDraft } from '@/lib/experiment/save-draft'
import { startExperiment } from '@/lib/experiment/start'
import { verdictView } from '@/lib/experiment/verdict-view'
import type { ExperimentView, VerdictView } from '@/lib/experiment/view'
import { enterImages } from '@/lib/gallery/enter-images'
import { failureOf } from '@/lib/provider/failure'
import { formOf } from '@/lib/run/form-defaults'
import { changing, database } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import { owner } from './runs'
import { nextVersion, poster, savedTemplate, valueFrom } from './saved-template'

const { values: _, n: __, ...settings } = formOf(poster())

export const subjects = [
  'a cat',
  'a cup',
  'a lamp',
  'a chair',
  'a clock',
  'a boat',
  'a key',
  'a hat',
  'a pear',
  'a kite',
]

/** Two versions of a template as arms, and a row for each subject, with what the test cares about put in place. */
export async function experimentDraft(change: Partial<ExperimentDraft> = {}): Promise<ExperimentDraft> {
  const first = await savedTemplate()
  const second = await nextVersion(first, { body: 'A bold poster of {{subject}}.' })
  return {
    ...emptyDraft,
    repeats: '0',
    arms: [first, second].map(({ versionId }) => ({ name: '', templateVersionId: versionId, values: {}, settings })),
    rows: subjects.map(subject => ({ name: '', values: { subject } })),
    ...change,
  }
}

/** A press of Start of its own, answered with yes. */
export const startPress = (id: string) => ({ id, key: randomUUID(), tab: 'tab-1', isConfirmed: true })

/** An experiment whose pictures are still to come. */
export async function startedExperiment(change: Partial<ExperimentDraft> = {}): Promise<string> {
  const { id } = valueFrom(await saveDraft(owner, null, await experimentDraft(change)))
  return valueFrom(await startExperiment(owner, startPress(id))).id
}

/** Lets all pictures that are under way come, or be refused where the test says so. */
export async function finishPictures(
  id: string,
  { isRefused = () => false }: { isRefused?: (row: number, arm: number) => boolean } = {},
): Promise<void> {
  for (const { row, cells } of (await shownExperiment(id)).pairs)
    for (const { runId, arm, imageId } of cells) if (imageId === null) await endRun(runId, isRefused(row, arm))
}

async function endRun(runId: string, isRefused: boolean): Promise<void> {
  const at = Date.now()
  const db = database()
  const failure = isRefused ? JSON.stringify({ ...failureOf({ class: 'refused', charge: 'none' }), detail: '' }) : null
  const state = isRefused ? 'failed' : 'succeeded'
  const ended = { state, ended_at: at, reserved: 0, actual: isRefused ? 0 : 53_000 }
  await db
    .updateTable('run')
    .set({ ...ended, failure })
    .where('id', '=', runId)
    .execute()
  if (isRefused) return
  const attempt = newId(at)
  const times = { status: 200, usage: null, failure: null, started_at: at, answered_at: at, ended_at: at }
  await db
    .insertInto('attempt')
    .values({ id: attempt, run_id: runId, number: 1, state: 'succeeded', charge: 'charged', body: '{}', ...times })
    .execute()
  const run = await db.selectFrom('run').selectAll().where('id', '=', runId).executeTakeFirstOrThrow()
  const measures = { type: 'image/png', width: 1_536, height: 1_024, bytes: 8, revised_prompt: null }
  const image = { ...measures, position: 0, sha256: runId.padEnd(64, '0') }
  await changing(trx => enterImages(trx, run, { id: attempt }, [image], at))
}

/** An experiment that people may vote on, and where. */
export async function openExperiment(
  change: Partial<ExperimentDraft> = {},
  pictures: Parameters<typeof finishPictures>[1] = {},
): Promise<{ id: string; token: string }> {
  const id = await startedExperiment(change)
  await finishPictures(id, pictures)
  const { path } = valueFrom(await openVoting(owner, { id, closesAt: null }))
  return { id, token: path.split('/')[2] ?? '' }
}

export async function shownExperiment(id: string): Promise<ExperimentView> {
  const experiment = await experimentView(owner, id)
  if (!experiment) throw new Error('the experiment is not there')
  return experiment
}

export async function shownVerdict(id: string): Promise<VerdictView> {
  const verdict = await verdictView(owner, id)
  if (!verdict) throw new Error('the experiment is not there')
  return verdict
}
