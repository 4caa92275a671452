import { door } from '@/lib/api/door'
import { listImages } from '@/lib/api/images'
import { operations } from '@/lib/api/operations'

export const GET = door(operations.listImages, ({ who, query }) => listImages(who, query))
