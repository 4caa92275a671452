import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { startFauxqs } from 'fauxqs'

export type TestBucket = { url: string; env: Record<string, string>; stop: () => Promise<void> }

/**
 * An S3 server of its own on loopback, in memory, with one bucket, and the variables that name it.
 * @param port where one that was stopped is to come back
 */
export async function startBucket(port = 0): Promise<TestBucket> {
  const server = await startFauxqs({ port, logger: false })
  const url = `http://127.0.0.1:${server.port}`
  const env = {
    S3_ENDPOINT: url,
    S3_BUCKET: 'proofsheet',
    S3_REGION: 'us-east-1',
    S3_ACCESS_KEY_ID: 'test-access-key',
    S3_SECRET_ACCESS_KEY: 'test-secret-key-of-the-bucket',
  }
  const credentials = { accessKeyId: env.S3_ACCESS_KEY_ID, secretAccessKey: env.S3_SECRET_ACCESS_KEY }
  const client = new S3Client({ endpoint: url, region: env.S3_REGION, credentials, forcePathStyle: true })
  await client.send(new CreateBucketCommand({ Bucket: env.S3_BUCKET }))
  client.destroy()
  return { url, env, stop: () => server.stop() }
}
