import { door } from '@/lib/api/door'
import { operations } from '@/lib/api/operations'
import { rendered } from '@/lib/api/render'

export const POST = door(operations.render, ({ who, body }) => rendered(who, body))
