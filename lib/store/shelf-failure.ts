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

/** Whether a bucket is what failed, also where the disk's own error carries it. */
export const isBucketFailure = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && (error.code === 'BUCKET_AWAY' || error.code === 'BUCKET_REFUSES')) ||
    isBucketFailure(error.cause))
