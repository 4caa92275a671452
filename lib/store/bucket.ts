import 'server-only'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import type { Bucket as Configured } from '@/lib/env/services'
import { ShelfFailure } from './shelf-failure'

const connectMs = 5_000
/** A connection that carries nothing for so long is dead. */
const idleMs = 60_000
/** A small answer, and the head of a large one. */
const answerMs = 20_000
/** The largest picture over a slow line. */
const uploadMs = 120_000

export type ObjectHead = { bytes: number; etag: string; sha256: string | null; storedAt: number }

/**
 * One bucket of an S3-compatible store. Everything here either happened, or throws a ShelfFailure; what is not there is
 * null. The SDK may repeat what does no harm when repeated; an upload, whose bytes are a stream, it sends once.
 */
export class Bucket {
  readonly #client: S3Client
  readonly #name: string

  constructor({ endpoint, name, region, accessKeyId, secretAccessKey }: Configured) {
    this.#name = name
    this.#client = new S3Client({
      endpoint,
      region,
      credentials: { accessKeyId, secretAccessKey },
      forcePathStyle: true,
      maxAttempts: 3,
      // We send the checksum that matters; the SDK's own comes in chunks that not every store reads.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      logger: silent,
      requestHandler: { connectionTimeout: connectMs, socketTimeout: idleMs },
    })
  }

  /** Sends a file with its hash, which the store compares with what arrived. @returns the ETag it gave */
  put(key: string, path: string, sha256: string, type: string): Promise<string> {
    return asked('take a picture', async () => {
      const { size } = await stat(path)
      const body = createReadStream(path)
      try {
        const put = new PutObjectCommand({
          Bucket: this.#name,
          Key: key,
          Body: body,
          ContentLength: size,
          ContentType: type,
          ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
        })
        return (await within(uploadMs, abortSignal => this.#client.send(put, { abortSignal }))).ETag ?? ''
      } finally {
        body.destroy()
      }
    })
  }

  putText(key: string, text: string): Promise<void> {
    return asked('take a note', async () => {
      const put = new PutObjectCommand({ Bucket: this.#name, Key: key, Body: text })
      await within(answerMs, abortSignal => this.#client.send(put, { abortSignal }))
    })
  }

  head(key: string): Promise<ObjectHead | null> {
    return asked('tell of an object', () =>
      nullIfMissing(async () => {
        const head = new HeadObjectCommand({ Bucket: this.#name, Key: key, ChecksumMode: 'ENABLED' })
        const { ContentLength, ETag, ChecksumSHA256, LastModified } = await within(answerMs, abortSignal =>
          this.#client.send(head, { abortSignal }),
        )
        return {
          bytes: ContentLength ?? 0,
          etag: ETag ?? '',
          sha256: ChecksumSHA256 ? Buffer.from(ChecksumSHA256, 'base64').toString('hex') : null,
          storedAt: LastModified?.getTime() ?? 0,
        }
      }),
    )
  }

  /** `bytes` is the size of the whole object. */
  get(key: string, range?: { start: number; end: number }): Promise<{ body: Readable; bytes: number } | null> {
    return asked('give a picture', () =>
      nullIfMissing(async () => {
        const part = range && { Range: `bytes=${range.start}-${range.end}` }
        const get = new GetObjectCommand({ Bucket: this.#name, Key: key, ...part })
        // The time is for the head of the answer; the body has the connection's own.
        const { Body, ContentLength, ContentRange } = await within(answerMs, abortSignal =>
          this.#client.send(get, { abortSignal }),
        )
        if (!(Body instanceof Readable)) throw new Error('the answer has no body')
        return { body: Body, bytes: ContentRange ? Number(ContentRange.split('/')[1]) : (ContentLength ?? 0) }
      }),
    )
  }

  async text(key: string): Promise<string | null> {
    const got = await this.get(key)
    return got && asked('give a note', () => textOf(got.body))
  }

  copy(from: string, to: string): Promise<void> {
    return asked('copy an object', async () => {
      const copy = new CopyObjectCommand({ Bucket: this.#name, CopySource: `${this.#name}/${from}`, Key: to })
      await within(uploadMs, abortSignal => this.#client.send(copy, { abortSignal }))
    })
  }

  remove(key: string): Promise<void> {
    return asked('remove an object', async () => {
      const remove = new DeleteObjectCommand({ Bucket: this.#name, Key: key })
      await within(answerMs, abortSignal => this.#client.send(remove, { abortSignal }))
    })
  }

  async *keys(prefix: string): AsyncIterable<string> {
    let after: string | undefined
    do {
      const list = new ListObjectsV2Command({ Bucket: this.#name, Prefix: prefix, ContinuationToken: after })
      const page = await asked('list its objects', () =>
        within(answerMs, abortSignal => this.#client.send(list, { abortSignal })),
      )
      for (const { Key } of page.Contents ?? []) if (Key) yield Key
      after = page.IsTruncated ? page.NextContinuationToken : undefined
    } while (after)
  }
}

/** What fails is thrown, and logged by whoever catches it; the SDK's own warnings go past the log. */
const nothing = () => {}
const silent = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing }

/** Gives something up that takes too long. */
async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(new DOMException('It took too long.', 'TimeoutError')), ms)
  try {
    return await work(abort.signal)
  } finally {
    clearTimeout(timer)
  }
}

async function asked<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const isRefusal = error instanceof S3ServiceException && refusals.has(error.$metadata.httpStatusCode ?? 0)
    throw new ShelfFailure(`the bucket did not ${what}`, isRefusal ? 'BUCKET_REFUSES' : 'BUCKET_AWAY', error)
  }
}

/** A key or a bucket that is not the right one; a 404 here is the bucket's, an object's was read as null before. */
const refusals = new Set([301, 401, 403, 404])

async function nullIfMissing<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    const isMissing = error instanceof S3ServiceException && (error.name === 'NoSuchKey' || error.name === 'NotFound')
    if (isMissing) return null
    throw error
  }
}

async function textOf(body: Readable): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
