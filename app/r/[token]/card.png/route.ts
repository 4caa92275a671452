import { cardAnswer } from '@/lib/share/card/card-answer'

export async function GET(request: Request, { params }: RouteContext<'/r/[token]/card.png'>) {
  return cardAnswer({ kind: 'use', token: (await params).token, request })
}
