'use server'

import { refresh } from 'next/cache'
import { after } from 'next/server'
import { action } from '@/lib/action'
import type { Result } from '@/lib/result'
import { announceChange } from '@/lib/run/feed'
import { wakeWorker } from '@/lib/run/worker'
import { addPairs as add } from './add-pairs'
import { cancelPictures as cancel } from './cancel-pictures'
import { closeVoting as close } from './close-voting'
import { discardDraft as discard } from './discard-draft'
import { leaveOutVoter as leaveOut, takeVoterBack as takeBack } from './leave-out-voter'
import { openVoting as open } from './open-voting'
import { publishWinner as publish } from './publish-winner'
import {
  addPairsRequest,
  experimentRequest,
  leaveOutRequest,
  openVotingRequest,
  publishWinnerRequest,
  saveDraftRequest,
  showVerdictRequest,
  startRequest,
  voterRequest,
} from './request'
import { rotateVoteLink as rotate } from './rotate-vote-link'
import { saveDraft } from './save-draft'
import { showVerdict as show } from './show-verdict'
import { startExperiment as start } from './start'

/** So that the page of the experiment shows what was done to it. */
function shown<T>(changed: Result<T>): Result<T> {
  if (changed.ok) refresh()
  return changed
}

/** The worker is woken after the answer has left, because its first commits would hold the answer up. */
function generating<T>(started: Result<T>): Result<T> {
  if (started.ok) after(goOn)
  return started
}

function goOn(): void {
  wakeWorker()
  announceChange()
}

/** Keeps what was typed, and says what starting it would make and cost. */
export const saveExperiment = action(saveDraftRequest, 'editor', async ({ id, draft }, who) =>
  saveDraft(who, id, draft),
)

export const discardDraft = action(experimentRequest, 'editor', async ({ id }, who) => shown(await discard(who, id)))

/** Freezes a draft and reserves all its runs. */
export const startExperiment = action(
  startRequest,
  'editor',
  async (press, who) => generating(await start(who, press)),
  'runs',
)

export const addPairs = action(
  addPairsRequest,
  'editor',
  async (press, who) => generating(await add(who, press)),
  'runs',
)

/** Cancels what of an experiment still waits. */
export const cancelPictures = action(
  experimentRequest,
  'editor',
  async ({ id }, who) => {
    const cancelled = await cancel(who, id)
    goOn()
    return cancelled
  },
  'brakes',
)

export const openVoting = action(openVotingRequest, 'editor', async (request, who) => shown(await open(who, request)))

export const closeVoting = action(
  experimentRequest,
  'editor',
  async ({ id }, who) => shown(await close(who, id)),
  'brakes',
)

/** Gives the vote another address; the one before ends. */
export const rotateVoteLink = action(experimentRequest, 'editor', async ({ id }, who) => shown(await rotate(who, id)))

export const showVerdict = action(showVerdictRequest, 'editor', async (request, who) => shown(await show(who, request)))

export const leaveOutVoter = action(leaveOutRequest, 'editor', async (request, who) =>
  shown(await leaveOut(who, request)),
)

export const takeVoterBack = action(voterRequest, 'editor', async (request, who) => shown(await takeBack(who, request)))

/** Makes the version of an arm the one that its template's people use. */
export const publishWinner = action(publishWinnerRequest, 'editor', async (request, who) =>
  shown(await publish(who, request)),
)
