import { principalFor } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { logCsv } from '@/lib/audit/log-csv'
import { auditQueryOf } from '@/lib/audit/query'
import { dayOf } from '@/lib/spending/day'

/** Every entry of the person and the kind that the address names, an entry a line. */
export async function GET(request: Request) {
  const who = await principalFor(request, 'admin')
  if (!who.ok) return refusal(who.error)
  const query = auditQueryOf(new URL(request.url).searchParams)
  return new Response(logCsv(who.value, { ...query, before: null }), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="proofsheet-log-${dayOf(Date.now())}.csv"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
