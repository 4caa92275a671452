import { pictureAnswer } from '@/lib/share/answers'

export async function GET(request: Request, { params }: RouteContext<'/r/[token]/images/[n]/[rendition]'>) {
  const { token, n, rendition } = await params
  return pictureAnswer({ kind: 'use', token, request }, n, rendition)
}
