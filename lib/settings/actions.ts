'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { done } from '@/lib/result'
import { settingsChanges } from './changes'
import { fileTooLarge, mostFileBytes } from './limits'
import { priceFormOf } from './price-form'
import { priceForm } from './price-form-schema'
import { readSettingsFile, settingsFileText } from './transfer'
import { changePrices, changeSettings, workspaceSettings } from './workspace'

const settingsFile = z.object({
  text: z.string().refine(text => Buffer.byteLength(text) <= mostFileBytes, fileTooLarge),
})

/** Puts the price form's table in place of the one that is set. `invalid` has sentences by form path. */
export const savePrices = action(priceForm, 'admin', async (prices, who) => {
  await changePrices(who, prices)
  return done(null)
})

/** What importing a file would change. Changes nothing. */
export const previewSettings = action(settingsFile, 'admin', async ({ text }, who) => {
  const read = readSettingsFile(text)
  return read.ok ? done({ changes: settingsChanges(await workspaceSettings(who), read.value) }) : read
})

/**
 * Puts a file's prices and budgets in place of those that are set. `prices`: the table as the form shows it from now
 * on; `before`: the file that undoes it.
 */
export const importSettings = action(settingsFile, 'admin', async ({ text }, who) => {
  const read = readSettingsFile(text)
  if (!read.ok) return read
  const before = settingsFileText(await workspaceSettings(who))
  await changeSettings(who, read.value)
  return done({ prices: priceFormOf(read.value.prices), before })
})
