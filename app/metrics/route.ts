import { metricsAnswer } from '@/lib/metrics/answer'

export const GET = (request: Request): Promise<Response> => metricsAnswer(request)
