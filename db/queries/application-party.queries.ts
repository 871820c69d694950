import type { Answer, ApplyingParty, DroppedProduct, EvidenceItem } from '#app/features/application/application.ts'
import type { Db } from '../transaction.ts'

/** The other organisations in an application that were not removed, with the declaration each signed. */
export function listParties(db: Db, applicationId: string) {
  return db
    .selectFrom('application_party')
    .leftJoin('stored_file', 'stored_file.id', 'application_party.declaration_file_id')
    .selectAll('application_party')
    .select(['stored_file.name as file_name', 'stored_file.sha256', 'stored_file.size_bytes'])
    .where('application_party.application_id', '=', applicationId)
    .where('application_party.removed_at', 'is', null)
    .orderBy('application_party.added_at')
    .orderBy('application_party.id')
    .execute()
}

/** The answers that were given for one party. */
export function listPartyAnswers(db: Db, applicationId: string) {
  return db
    .selectFrom('application_answer')
    .selectAll()
    .where('application_id', '=', applicationId)
    .where('party_id', 'is not', null)
    .execute()
}

/** The evidence of parties that was not removed, with its file. */
export function listPartyEvidence(db: Db, applicationId: string) {
  return db
    .selectFrom('application_evidence')
    .innerJoin('stored_file', 'stored_file.id', 'application_evidence.file_id')
    .selectAll('application_evidence')
    .select(['stored_file.name as file_name', 'stored_file.sha256', 'stored_file.size_bytes'])
    .where('application_id', '=', applicationId)
    .where('party_id', 'is not', null)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .execute()
}

/** The contracted products that this application ends. */
export function listDroppedProducts(db: Db, applicationId: string) {
  return db
    .selectFrom('application_product')
    .select(['product_code', 'ends_on', 'row_version'])
    .where('application_id', '=', applicationId)
    .where('action', '=', 'drop')
    .orderBy('product_code')
    .execute()
}

export async function readDropped(db: Db, applicationId: string): Promise<DroppedProduct[]> {
  const rows = await listDroppedProducts(db, applicationId)
  return rows.map((row) => ({ productCode: row.product_code, endsOn: row.ends_on }))
}

/** Every party with all that was answered for it, as the pure rules take it. */
export async function readParties(db: Db, applicationId: string): Promise<ApplyingParty[]> {
  const parties = await listParties(db, applicationId)
  if (parties.length === 0) return []
  const answers = await listPartyAnswers(db, applicationId)
  const evidence = await listPartyEvidence(db, applicationId)
  return parties.map((row) => ({
    id: row.id,
    role: row.role,
    name: row.name,
    kvkNumber: row.kvk_number,
    contact: { name: row.contact_name, email: row.contact_email },
    productCodes: row.products,
    share: row.share,
    reliedOn: row.relied_on,
    jointlyLiable: row.jointly_liable,
    declaration:
      row.file_name !== null && row.sha256 !== null && row.declaration_date !== null
        ? { fileName: row.file_name, sha256: row.sha256, documentDate: row.declaration_date }
        : null,
    answers: answers.filter((one) => one.party_id === row.id).map(answerOf),
    evidence: evidence.filter((one) => one.party_id === row.id).map(evidenceOf),
  }))
}

type AnswerRow = Awaited<ReturnType<typeof listPartyAnswers>>[number]
type EvidenceRow = Awaited<ReturnType<typeof listPartyEvidence>>[number]

function answerOf(row: AnswerRow): Answer {
  return { ...(row.answer as Omit<Answer, 'criterionId'>), criterionId: row.criterion_id }
}

function evidenceOf(row: EvidenceRow): EvidenceItem {
  return {
    id: row.id,
    criterionId: row.criterion_id,
    evidenceId: row.evidence_id,
    fileName: row.file_name,
    sha256: row.sha256,
    documentDate: row.document_date,
  }
}
