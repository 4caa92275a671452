import { door } from '@/lib/api/door'
import { oneImage } from '@/lib/api/images'
import { operations } from '@/lib/api/operations'

export const GET = door(operations.getImage, ({ who, params }) => oneImage(who, params.id ?? ''))
