import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { checked, sha256Of } from './content-hash.ts'
import type { Storage } from './storage.server.ts'

/**
 * A store in an S3-compatible bucket. `url` is `s3://KEY:SECRET@HOST[:PORT]/BUCKET?region=REGION`; with
 * `tls=off` it is reached without TLS (a store on the same machine).
 */
export function s3Storage(url: string): Storage {
  const { client, bucket } = connect(new URL(url))
  return {
    async put(bytes) {
      const sha256 = sha256Of(bytes)
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: sha256, Body: bytes }))
      return { sha256, size: bytes.length }
    },
    async get(sha256) {
      const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: sha256 }))
      if (!answer.Body) throw new Error(`stored file ${sha256} is empty`)
      return checked(sha256, await answer.Body.transformToByteArray())
    },
    async remove(sha256) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: sha256 }))
    },
    healthy: () =>
      client.send(new HeadBucketCommand({ Bucket: bucket })).then(
        () => true,
        () => false,
      ),
  }
}

function connect(url: URL): { client: S3Client; bucket: string } {
  const scheme = url.searchParams.get('tls') === 'off' ? 'http' : 'https'
  const client = new S3Client({
    region: url.searchParams.get('region') ?? 'eu-central-1',
    endpoint: `${scheme}://${url.host}`,
    forcePathStyle: true,
    credentials: { accessKeyId: decodeURIComponent(url.username), secretAccessKey: decodeURIComponent(url.password) },
  })
  return { client, bucket: url.pathname.slice(1) }
}
