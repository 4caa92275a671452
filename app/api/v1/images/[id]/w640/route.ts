import { door } from '@/lib/api/door'
import { imageBytes } from '@/lib/api/images'
import { operations } from '@/lib/api/operations'

export const GET = door(operations.getPreview, ({ request, who, params }) =>
  imageBytes(request, who, params.id ?? '', 'w640'),
)
