import { SYSTEM, type StaffActor } from '#app/features/identity/actor.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { listVersions, type AgreementVersion } from '#db/queries/agreement-evidence.queries.ts'
import { listAgreements } from '#db/queries/agreement.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import {
  findDestruction,
  insertDestruction,
  listDestructions,
  listDocumentsToDestroy,
  lockDestruction,
  noteConfirmed,
  noteDestroyed,
} from '#db/queries/destruction.store.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { mayPrepare } from './agreement.policy.ts'
import { keptUntil, sourceOf } from './kept-until.server.ts'

/** What may be destroyed now, by whom it was proposed, and what was destroyed. */
export function readDestruction(actor: StaffActor) {
  return inTransaction(actor, async (db) => {
    const today = dayInAmsterdam(await databaseNow(db))
    const known = new Map((await listDestructions(db)).map((one) => [one.number, one]))
    return (await listAgreements(db)).flatMap((agreement) => {
      const retention = keptUntil(agreement)
      if (!retention || retention.destroyFrom > today) return []
      const proposal = known.get(agreement.number)
      return [
        {
          number: agreement.number,
          providerName: agreement.provider_name,
          destroyFrom: retention.destroyFrom,
          source: sourceOf(retention),
          proposedBy: proposal?.proposed_by_name ?? null,
          mine: proposal?.proposed_by === actor.personId,
          confirmedBy: proposal?.confirmed_by_name ?? null,
          destroyedAt: proposal?.destroyed_at ?? null,
        },
      ]
    })
  })
}

/** Somebody of the legal desk proposes to destroy the documents of an agreement whose term of keeping is over. */
export function proposeDestruction(actor: StaffActor, number: string): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { version, retention } = await dueNow(db, actor, number)
    const proposed = await insertDestruction(db, {
      number,
      providerId: version.provider_id,
      destroyFrom: retention.destroyFrom,
      rule: sourceOf(retention),
      by: { id: actor.personId, name: actor.personName },
    })
    if (!proposed) throw new Refusal('conflict', [{ kind: 'agreement.movedOn' }])
    await tellAudit(db, version, { kind: 'agreement.destruction-proposed' })
  })
}

/** Somebody else confirms; only then the documents go, by a job. */
export function confirmDestruction(actor: StaffActor, number: string): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { version } = await dueNow(db, actor, number)
    const proposal = found(await lockDestruction(db, number))
    if (proposal.confirmed_at) throw new Refusal('conflict', [{ kind: 'agreement.movedOn' }])
    if (proposal.proposed_by === actor.personId) throw new Refusal('refused', [{ kind: 'signing.destroySecond' }])
    await noteConfirmed(db, number, { id: actor.personId, name: actor.personName })
    await tellAudit(db, version, { kind: 'agreement.destruction-confirmed' })
    await enqueue(db, 'destroy-agreement', { number }, `destroy-agreement:${number}`)
  })
}

/**
 * Job: takes the documents out of the store, then notes what went. Doing it again takes away nothing more. What stays
 * is that there was an agreement: number, parties, dates, hashes and the audit trail.
 */
export async function destroyAgreement({ number }: { number: string }): Promise<void> {
  const files = await inTransaction(SYSTEM, async (db) => {
    const order = found(await findDestruction(db, number))
    return order.confirmed_at && !order.destroyed_at ? listDocumentsToDestroy(db, number) : null
  })
  if (!files) return
  for (const { sha256 } of files) await storage().remove(sha256)
  await inTransaction(SYSTEM, async (db) => {
    const order = found(await lockDestruction(db, number))
    if (order.destroyed_at) return
    await noteDestroyed(db, number, files)
    const version = found((await listVersions(db, number)).at(-1))
    await tellAudit(db, version, { kind: 'agreement.destroyed', files: files.length })
  })
}

async function dueNow(db: Db, actor: StaffActor, number: string) {
  const may = mayPrepare(actor)
  if (!may.allowed) throw new Refusal('forbidden', may.reasons)
  const version = found((await listVersions(db, number)).at(-1))
  const retention = keptUntil(version)
  if (!retention || retention.destroyFrom > dayInAmsterdam(await databaseNow(db)))
    throw new Refusal('refused', [{ kind: 'signing.keptLonger' }])
  return { version, retention }
}

type Told =
  | { kind: 'agreement.destruction-proposed' | 'agreement.destruction-confirmed' }
  | { kind: 'agreement.destroyed'; files: number }

function tellAudit(db: Db, version: AgreementVersion, told: Told): Promise<void> {
  const about = { subject: `agreement:${version.id}`, providerId: version.provider_id, visibility: 'internal' as const }
  return told.kind === 'agreement.destroyed'
    ? recordEvent(db, { ...about, kind: told.kind, payload: { number: version.number, files: told.files } })
    : recordEvent(db, { ...about, kind: told.kind, payload: { number: version.number } })
}
