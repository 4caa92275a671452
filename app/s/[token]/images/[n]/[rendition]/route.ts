import { pictureAnswer } from '@/lib/share/answers'

export async function GET(request: Request, { params }: RouteContext<'/s/[token]/images/[n]/[rendition]'>) {
  const { token, n, rendition } = await params
  return pictureAnswer({ kind: 'view', token, request }, n, rendition)
}
