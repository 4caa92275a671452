'use server'

import { after } from 'next/server'
import { action } from '@/lib/action'
import { currentEndpoint } from '@/lib/provider/endpoint'
import { done } from '@/lib/result'
import { announceChange } from '@/lib/run/feed'
import { wakeWorker } from '@/lib/run/worker'
import { beginSweep } from './begin-sweep'
import { cancelWaiting } from './cancel-waiting'
import { cancelSweepRequest, rerunRequest, startSweepRequest } from './request'
import { rerunCells as rerun } from './rerun-cells'

export const startSweep = action(
  startSweepRequest,
  'editor',
  async (request, who) => {
    const begun = await beginSweep(who, request)
    if (begun.ok) after(goOn)
    return begun
  },
  'runs',
)

export const rerunCells = action(
  rerunRequest,
  'editor',
  async (press, who) => {
    const started = await rerun(who, press, currentEndpoint().id)
    if (started.ok) after(goOn)
    return started
  },
  'runs',
)

export const cancelSweep = action(
  cancelSweepRequest,
  'editor',
  async ({ sweepId }, who) => {
    const cancelled = await cancelWaiting(who, sweepId)
    goOn()
    return done({ cancelled })
  },
  'brakes',
)

/** The worker is woken after the answer has left, because its first commits would hold the answer up. */
function goOn(): void {
  wakeWorker()
  announceChange()
}
