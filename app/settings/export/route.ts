import { principalFor } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { settingsFileText } from '@/lib/settings/transfer'
import { workspaceSettings } from '@/lib/settings/workspace'
import { dayOf } from '@/lib/spending/day'

/** Prices and budgets as a file, to keep or to import elsewhere. */
export async function GET(request: Request) {
  const who = await principalFor(request, 'viewer')
  if (!who.ok) return refusal(who.error)
  return new Response(settingsFileText(await workspaceSettings(who.value)), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="proofsheet-settings-${dayOf(Date.now())}.json"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
