import type { StaffActor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { inTransaction } from '#db/transaction.ts'
import { requireLegal } from './act-on-text.server.ts'
import { loadText, type Loaded } from './load-text.server.ts'

const LARGEST_FILE = 4_000_000

/** Brings in a text from a file that a lawyer chose; another lawyer then adopts it. */
export function uploadText(actor: StaffActor, bytes: Uint8Array | undefined): Promise<Loaded> {
  return inTransaction(actor, async (db) => {
    requireLegal(actor)
    return loadText(db, contentOf(bytes), { id: actor.personId, name: actor.personName })
  })
}

function contentOf(bytes: Uint8Array | undefined): unknown {
  if (!bytes || bytes.length === 0 || bytes.length > LARGEST_FILE) throw refused('fileMissing')
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch {
    throw refused('fileNotJson')
  }
}

const refused = (kind: string): Refusal =>
  new Refusal('refused', [{ kind: `contractText.${kind}`, field: 'file', target: '#file' }])
