import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { kindOf } from '#app/features/evidence/evidence-kind.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { criteriaFor } from '#app/features/procedure/catalogue.ts'
import type { EvidenceRequest } from '#app/features/procedure/procedure.schema.ts'
import { addDays } from '#app/utils/calendar.ts'
import { insertSighting } from '#db/queries/evidence.store.ts'
import type { Db } from '#db/transaction.ts'
import type { SeededApplication } from './application-rows.ts'
import { after } from './dates.ts'

/** How many days before the closing a document was made; within what every request allows. */
const DOCUMENT_AGE = { from: 12, to: 150 }
/** Insurances of the first round: one ends in a few days, some have ended, as a contract manager meets them. */
const INSURANCE = 'verzekering'
const ENDING_AGE = 156
const ENDED_AGE = 300

/** A requested document with the criterion that asks it. */
type Asked = { criterionId: string; request: EvidenceRequest }

/** The evidence of an application: documents from the wallet of the provider, and what it can show. */
export async function seedEvidence(db: Db, application: SeededApplication): Promise<void> {
  const { round, codes } = application
  const asked = criteriaFor(round.content, codes).flatMap((criterion) =>
    criterion.evidence.map((request): Asked => ({ criterionId: criterion.id, request })),
  )
  const stored = asked.filter(({ request }) => request.required && request.handling === 'stored')
  const shown = asked.filter(({ request }) => request.handling === 'seen')
  const fileId = await fileOf(db, application)
  const rows = []
  for (const one of stored) {
    const documentDate = addDays(round.closingDay, -ageOf(one.request, application))
    const pieceId = await seedPiece(db, application, { request: one.request, documentDate, fileId })
    rows.push({ ...evidenceRow(application, one), file_id: fileId, piece_id: pieceId, document_date: documentDate })
  }
  for (const one of shown) rows.push({ ...evidenceRow(application, one), ...shownBy(application) })
  await db.insertInto('application_evidence').values(rows).execute()
}

function evidenceRow({ id, provider, actor, startedAt }: SeededApplication, { criterionId, request }: Asked) {
  return {
    id: randomUUID(),
    application_id: id,
    provider_id: provider.id,
    criterion_id: criterionId,
    evidence_id: request.id,
    added_by: actor.personId,
    added_at: after(startedAt, 0, 90),
    removed_at: null,
  }
}

function shownBy({ provider, round }: SeededApplication) {
  const [signatory] = provider.signatories
  return {
    file_id: null,
    shown_function: 'Bestuurder',
    vouched_by: signatory?.name ?? provider.organisation.contact.name,
    document_date: addDays(round.closingDay, -90),
  }
}

function ageOf(request: EvidenceRequest, { provider }: SeededApplication): number {
  const age = provider.random.within(DOCUMENT_AGE)
  if (kindOf(request) !== INSURANCE) return age
  if (provider.index === 0) return ENDING_AGE
  return provider.index % 4 === 2 ? ENDED_AGE : age
}

/** The file of this provider as a file of this application: its bytes are stored once. */
async function fileOf(db: Db, { provider }: SeededApplication): Promise<string> {
  const id = randomUUID()
  await sql`
    insert into stored_file (id, provider_id, sha256, name, media_type, size_bytes, scan, stored_by, stored_at)
    select ${id}, provider_id, sha256, name, media_type, size_bytes, scan, stored_by, stored_at
    from stored_file where id = ${provider.evidenceFileId}`.execute(db)
  return id
}

type Piece = { request: EvidenceRequest; documentDate: string; fileId: string }

async function seedPiece(
  db: Db,
  { actor, startedAt }: SeededApplication,
  { request, documentDate, fileId }: Piece,
): Promise<string> {
  const id = randomUUID()
  const { rows } = await sql<{ id: string }>`
    insert into evidence_piece (id, provider_id, kind, name, file_id, sha256, document_date, added_by, added_at)
    select ${id}, provider_id, ${kindOf(request)}, ${request.name}, id, sha256, ${documentDate}, ${actor.personId},
      ${after(startedAt, 0, 90)}
    from stored_file where id = ${fileId}
    on conflict (provider_id, kind, sha256, document_date, ends_on) do update set removed_at = null
    returning id`.execute(db)
  return rows[0]?.id ?? id
}

/** The first officer saw what could be shown. */
export async function seedSightings(db: Db, application: SeededApplication, officer: StaffActor): Promise<void> {
  const { round, codes, provider } = application
  for (const criterion of criteriaFor(round.content, codes)) {
    for (const request of criterion.evidence.filter((one) => one.handling === 'seen')) {
      await insertSighting(db, {
        id: randomUUID(),
        applicationId: application.id,
        providerId: provider.id,
        criterionId: criterion.id,
        evidenceId: request.id,
        shownFunction: 'Bestuurder',
        documentDate: addDays(round.closingDay, -90),
        screeningProfile: 'Belang van minderjarigen (functieaspecten 84 en 85)',
        seenBy: officer.personId,
        seenByName: officer.personName,
      })
    }
  }
}
