import { cancelRun } from '@/lib/api/cancel-run'
import { door } from '@/lib/api/door'
import { operations } from '@/lib/api/operations'

export const POST = door(operations.cancelRun, ({ who, params, body }) =>
  cancelRun(who, params.id ?? '', body.mayBeCharged),
)
