import { z } from 'zod'
import { rawRunForm } from '@/lib/run/form'
import type { CastVote } from './ballot-view'
import type { ExperimentDraft } from './draft'
import {
  armNameLimit,
  leftOutReasonLimit,
  mostArms,
  mostPairsPerRow,
  mostRows,
  questionLimit,
  rowNameLimit,
} from './limits'
import { reasons } from './reasons'
import { answers } from './schema'

const id = z.string().max(64)
const key = id.min(8)
const number = z.string().max(20)
const { values } = rawRunForm.shape

const arm = z.object({
  name: z.string().max(armNameLimit, `A name can have ${armNameLimit} characters at most.`),
  templateVersionId: id,
  values,
  settings: rawRunForm.omit({ values: true, n: true }),
})

const row = z.object({
  name: z.string().max(rowNameLimit, `A name can have ${rowNameLimit} characters at most.`),
  values,
})

/** Only the shape and bounds of what was typed: whether it can be started is read by `readDraft`. */
export const experimentDraft = z.object({
  question: z.string().max(questionLimit, `A question can have ${questionLimit} characters at most.`),
  mode: z.enum(['planned', 'live']),
  target: number,
  pairsPerRow: number,
  margin: number,
  repeats: number,
  showsVerdict: z.boolean(),
  arms: z.array(arm).max(mostArms, `An experiment has ${mostArms} arms at most.`),
  rows: z.array(row).max(mostRows, `An experiment has ${mostRows} rows at most.`),
}) satisfies z.ZodType<ExperimentDraft>

/** Keeps what was typed; `id` null begins a draft. */
export const saveDraftRequest = z.object({ id: id.nullable(), draft: experimentDraft })

/** One experiment of the workspace. */
export const experimentRequest = z.object({ id })

/** One press of Start. */
export const startRequest = z.object({ id, key, tab: id, isConfirmed: z.boolean() })

/** One press of Add pairs: so many more for each row. */
export const addPairsRequest = startRequest.extend({
  pairsPerRow: z.int().min(1).max(mostPairsPerRow, `A row takes ${mostPairsPerRow} more pairs at a time.`),
})

/** Opens voting; `closesAt` ends it at a time (ms), if the target was not reached before. */
export const openVotingRequest = z.object({ id, closesAt: z.int().positive().nullable() })

/** Whether voters may see the verdict once voting has ended. */
export const showVerdictRequest = z.object({ id, showsVerdict: z.boolean() })

export const voterRequest = z.object({ id, voterId: id })
export const leaveOutRequest = voterRequest.extend({
  reason: z.string().trim().min(1, 'Say why.').max(leftOutReasonLimit, `${leftOutReasonLimit} characters at most.`),
})

/** Publishes the version of an arm, counted from 0. */
export const publishWinnerRequest = z.object({
  id,
  arm: z
    .int()
    .min(0)
    .max(mostArms - 1),
})

const tenMinutes = 600_000

export const given = z.enum([...answers, 'skip'])

/** What a voter's browser sends. Someone who went for lunch is not measured beyond ten minutes. */
export const castVoteRequest = z.object({
  ref: id,
  given,
  ms: z
    .int()
    .min(0)
    .transform(ms => Math.min(ms, tenMinutes)),
  reasons: z.array(z.enum(reasons)).max(reasons.length).default([]),
}) satisfies z.ZodType<CastVote>
