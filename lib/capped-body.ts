import 'server-only'

/**
 * The bytes of a request's body; null when there are more than the limit. No more than that is read, whatever the
 * request says of its length: one endless body would end the process.
 */
export async function cappedBody(request: Request, limit: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return null
  if (!request.body) return new Uint8Array()
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of request.body) {
    length += piece.length
    if (length > limit) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
