import { door } from '@/lib/api/door'
import { operations } from '@/lib/api/operations'
import { listTemplates } from '@/lib/api/templates'

export const GET = door(operations.listTemplates, ({ who }) => listTemplates(who))
