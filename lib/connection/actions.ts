'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { record } from '@/lib/audit/record'
import { env } from '@/lib/env'
import { optionalFields } from '@/lib/provider/body'
import { currentEndpoint, isSampleMode } from '@/lib/provider/endpoint'
import { done, refused } from '@/lib/result'
import { announceChange } from '@/lib/run/feed'
import { reserveAndWake } from '@/lib/run/start'
import { wakeWorker } from '@/lib/run/worker'
import { database } from '@/lib/store/database'
import { askConnection } from './check'
import { forgetRefusedField, keepBalance, resumeConnection } from './records'
import { testPictureContent } from './test-picture'
import { checkWords } from './words'

/** Asks the provider what it offers and what is left: free. Answers within 15 s, whatever the provider does. */
export const checkConnection = action(z.unknown(), 'editor', async () => {
  if (isSampleMode())
    return refused(
      'conflict',
      'No key is set, so there is nothing to check. Set WISGATE_API_KEY and restart Proofsheet.',
    )
  const endpoint = currentEndpoint()
  const found = await askConnection(endpoint)
  if (found.balance) await keepBalance(endpoint.id, found.balance)
  return done(checkWords(found, env().provider.model))
})

/** One paid picture, the cheapest there is, as a run like any other. */
export const sendTestPicture = action(z.object({ key: z.string().min(8).max(64) }), 'editor', async ({ key }, who) => {
  const content = await testPictureContent(who)
  if (!content) return refused('not-found', 'The template of the test picture is gone. Nothing was sent.')
  return reserveAndWake(who, content, { key, tab: '', isConfirmed: true })
})

/** Lifts a provider's pause: waiting runs are sent again. */
export const resumeQueue = action(z.unknown(), 'editor', async (_, who) => {
  await resumeConnection(currentEndpoint().id)
  await record(database(), who, 'queue-resumed')
  wakeWorker()
  announceChange()
  return done(null)
})

/** Sends an optional field again that the provider refused before. */
export const sendFieldAgain = action(z.object({ field: z.enum(optionalFields) }), 'admin', async ({ field }, who) => {
  await forgetRefusedField(currentEndpoint().id, field)
  await record(database(), who, 'field-sent-again', field)
  return done(null)
})
