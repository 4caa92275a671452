import 'server-only'
import type { Variables } from './variables'

/** Who says who someone is. `issuer` ends without a slash. */
export type Oidc = { issuer: string; clientId: string; clientSecret: string; name: string }

/** Where originals are kept. `endpoint` ends without a slash. */
export type Bucket = { endpoint: string; name: string; region: string; accessKeyId: string; secretAccessKey: string }

/** The sign-in service; null where it is not asked for or not all of it is named. */
export function oidcOf(set: Variables): Oidc | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = set
  if (set.ACCESS !== 'oidc' || !issuer || !clientId || !clientSecret) return null
  return { issuer: issuer.href.replace(/\/+$/, ''), clientId, clientSecret, name }
}

/** The bucket; null where not all of it is named. */
export function bucketOf(set: Variables): Bucket | null {
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = set
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return null
  return {
    endpoint: S3_ENDPOINT.href.replace(/\/+$/, ''),
    name: S3_BUCKET,
    region: set.S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  }
}
