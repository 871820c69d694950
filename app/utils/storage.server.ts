import path from 'node:path'
import { readEnv } from './env.server.ts'
import { diskStorage } from './storage-disk.server.ts'
import { s3Storage } from './storage-s3.server.ts'

/** Where bytes are kept, by the SHA-256 of what they are: writing the same bytes twice changes nothing. */
export type Storage = {
  put: (bytes: Uint8Array) => Promise<{ sha256: string; size: number }>
  /** Throws when nothing is kept under this hash, or when what is kept no longer has it. */
  get: (sha256: string) => Promise<Uint8Array>
  /** Takes away for good what is kept under this hash; nothing when it is not there. */
  remove: (sha256: string) => Promise<void>
  /** True when the store answers. */
  healthy: () => Promise<boolean>
}

let chosen: Storage | undefined

/** The store of this process: a folder on disk, or an S3-compatible bucket when STORAGE_URL is set. */
export function storage(): Storage {
  const env = readEnv()
  chosen ??= env.STORAGE_URL ? s3Storage(env.STORAGE_URL) : diskStorage(path.resolve(env.DATA_DIR, 'files'))
  return chosen
}
