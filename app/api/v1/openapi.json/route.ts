import { elsewhere } from '@/lib/api/caller'
import { apiHeaders } from '@/lib/api/headers'
import { openApi } from '@/lib/api/openapi'
import { problem } from '@/lib/api/problem'

/** What can be asked for, for programs and those who write them. It holds nothing of a workspace, so it needs no token. */
export async function GET(request: Request) {
  const refusal = elsewhere(request.headers)
  return refusal ? problem(refusal) : Response.json(openApi('/api/v1'), { headers: apiHeaders })
}
