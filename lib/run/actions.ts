'use server'

import { refresh } from 'next/cache'
import { action, invalid } from '@/lib/action'
import { imageRunId } from '@/lib/image/records'
import { currentEndpoint } from '@/lib/provider/endpoint'
import { done, refused } from '@/lib/result'
import { nearLimit } from '@/lib/spending/near-limit'
import { templateVersion } from '@/lib/template/records'
import { cancelRun as cancel } from './cancel'
import { contentOf, inputsOf } from './content'
import { announceChange } from './feed'
import { runForm } from './form'
import { runGone } from './gone'
import { runById, runRow } from './records'
import { refilled, siblingVersion } from './refill'
import { cancelRequest, runAgainRequest, runWithVersionRequest, startRunRequest } from './request'
import { reserveAndWake } from './start'
import { wakeWorker } from './worker'

export const startRun = action(
  startRunRequest,
  'editor',
  async ({ form, templateVersionId, parentImageId, ...press }, who) => {
    const template = await templateVersion(who, templateVersionId)
    if (!template)
      return refused('not-found', 'This template is no longer here. Choose another; what you typed is kept.')
    const filled = runForm(template).safeParse(form)
    if (!filled.success) return invalid(filled.error)
    if (parentImageId !== null && !(await imageRunId(who, parentImageId))) {
      return refused('not-found', 'The picture this varies is no longer here. Stop varying and press Generate again.')
    }
    const content = { ...filled.data, templateVersionId, parentImageId, provider: currentEndpoint().id }
    const started = await reserveAndWake(who, content, press)
    // What is left of one's own budget stands beside the price.
    if (started.ok && (await nearLimit(who))) refresh()
    return started
  },
  'runs',
)

export const runAgain = action(
  runAgainRequest,
  'editor',
  async ({ runId, key }, who) => {
    const run = await runRow(who, runId)
    if (!run) return runGone
    const content = { ...contentOf(run), provider: currentEndpoint().id }
    return reserveAndWake(who, content, { key, tab: '', isConfirmed: true })
  },
  'runs',
)

export const runWithVersion = action(
  runWithVersionRequest,
  'editor',
  async ({ runId, versionId, key }, who) => {
    const run = await runRow(who, runId)
    if (!run) return runGone
    const version = await siblingVersion(who, run, versionId)
    if (!version) return refused('not-found', 'The template of this run has no such version.')
    const filled = refilled(version, inputsOf(run))
    if (!filled.success) return invalid(filled.error)
    const { parent_image_id: parentImageId } = run
    const content = { ...filled.data, templateVersionId: versionId, parentImageId, provider: currentEndpoint().id }
    return reserveAndWake(who, content, { key, tab: '', isConfirmed: true })
  },
  'runs',
)

export const cancelRun = action(
  cancelRequest,
  'editor',
  async (press, who) => {
    const cancelled = await cancel(who, press)
    if (!cancelled.ok) return cancelled
    wakeWorker()
    announceChange()
    const run = await runById(who, press.runId)
    return run ? done({ run }) : runGone
  },
  'brakes',
)
