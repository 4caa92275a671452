import { cardAnswer } from '@/lib/share/card/card-answer'

export async function GET(request: Request, { params }: RouteContext<'/s/[token]/card.png'>) {
  return cardAnswer({ kind: 'view', token: (await params).token, request })
}
