import { promptFileAnswer } from '@/lib/share/answers'

export async function GET(request: Request, { params }: RouteContext<'/r/[token]/template.prompt'>) {
  return promptFileAnswer({ kind: 'use', token: (await params).token, request })
}
