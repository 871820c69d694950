import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** A secret made on first use and kept in the data folder, so that a restart signs nobody out. */
export function keptSecret(dataFolder: string): string {
  const file = path.resolve(dataFolder, 'auth-secret')
  fs.mkdirSync(path.dirname(file), { recursive: true })
  try {
    fs.writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  }
  return fs.readFileSync(file, 'utf8').trim()
}
