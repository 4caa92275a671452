import { door } from '@/lib/api/door'
import { operations } from '@/lib/api/operations'
import { oneTemplate } from '@/lib/api/templates'

export const GET = door(operations.getTemplate, ({ who, params, query }) =>
  oneTemplate(who, params.slug ?? '', query.version),
)
