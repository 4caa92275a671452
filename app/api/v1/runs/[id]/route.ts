import { door } from '@/lib/api/door'
import { operations } from '@/lib/api/operations'
import { oneRun } from '@/lib/api/runs'

export const GET = door(operations.getRun, ({ who, params, query, request }) =>
  oneRun(who, params.id ?? '', query.wait, request.signal),
)
