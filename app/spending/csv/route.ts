import { principalFor } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { dayOf } from '@/lib/spending/day'
import { ledgerCsv } from '@/lib/spending/ledger-csv'

/** The whole ledger, an entry a line. */
export async function GET(request: Request) {
  const who = await principalFor(request, 'viewer')
  if (!who.ok) return refusal(who.error)
  return new Response(ledgerCsv(who.value), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="proofsheet-spending-${dayOf(Date.now())}.csv"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
