/** A bucket did not do what it was asked, or nobody can know. Health reads the code, people read its sentence there. */
export class ShelfFailure extends Error {
  constructor(
    message: string,
    readonly code: 'BUCKET_AWAY' | 'BUCKET_REFUSES',
    cause?: unknown,
  ) {
    super(message, { cause })
  }
}
