import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { checked, sha256Of } from './content-hash.ts'
import type { Storage } from './storage.server.ts'

/** A store in a folder: two levels of two characters, written aside and renamed so that no half file is ever seen. */
export function diskStorage(folder: string): Storage {
  const place = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256)
  return {
    async put(bytes) {
      const sha256 = sha256Of(bytes)
      const file = place(sha256)
      await fs.mkdir(path.dirname(file), { recursive: true })
      const aside = `${file}.${randomUUID()}.part`
      await fs.writeFile(aside, bytes, { flush: true, mode: 0o600 })
      await fs.rename(aside, file)
      return { sha256, size: bytes.length }
    },
    async get(sha256) {
      return checked(sha256, await fs.readFile(place(sha256)))
    },
    async remove(sha256) {
      await fs.rm(place(sha256), { force: true })
    },
    async healthy() {
      await fs.mkdir(folder, { recursive: true })
      return fs.access(folder, fs.constants.W_OK).then(
        () => true,
        () => false,
      )
    },
  }
}
