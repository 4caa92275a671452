import { door } from '@/lib/api/door'
import { operations } from '@/lib/api/operations'
import { listRuns } from '@/lib/api/runs'
import { startRun } from '@/lib/api/start-run'

export const GET = door(operations.listRuns, ({ who, query }) => listRuns(who, query))
export const POST = door(operations.startRun, ({ who, body, key }) => startRun(who, body, key))
