import { kindOf } from '#app/features/evidence/evidence-kind.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { found } from '#app/utils/refusal.ts'
import { listEvidence } from '#db/queries/application.queries.ts'
import { listPieces } from '#db/queries/evidence.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import type { EvidencePlace } from './add-evidence.server.ts'
import { criterionIsEditable } from './editable.ts'
import { pageHeadOf } from './page-head.ts'
import { dossierOf } from './read-dossier.server.ts'

/** The page of one request for evidence: what is asked, and what of the wallet fits; `not-found` when it is shut. */
export function readEvidencePage(actor: ProviderActor, { applicationId, criterionId, evidenceId }: EvidencePlace) {
  return inTransaction(actor, async (db) => {
    const dossier = await dossierOf(db, actor, applicationId)
    found(criterionIsEditable(dossier.editable, criterionId) || undefined)
    const criterion = found(dossier.criteria.find((one) => one.id === criterionId))
    const asked = found(criterion.evidence.find((one) => one.id === evidenceId))
    const here = (await listEvidence(db, applicationId)).filter(
      (row) => row.criterion_id === criterionId && row.evidence_id === evidenceId,
    )
    const pieces = (await listPieces(db)).filter((row) => row.kind === kindOf(asked))
    const shown = here.findLast((row) => row.shown_function !== null)
    return {
      head: pageHeadOf(dossier),
      criterionId,
      asked,
      closingDay: dossier.completeness.closingDay,
      today: dayInAmsterdam(dossier.now),
      signatories: dossier.signatories.map(({ id, name }) => ({ id, name })),
      shown: shown && {
        id: shown.id,
        evidenceId,
        jobTitle: shown.shown_function ?? '',
        vouchedBy: shown.vouched_by ?? '',
        documentDate: shown.document_date,
      },
      pieces: pieces.map((row) => ({
        id: row.id,
        fileId: row.file_id,
        fileName: row.file_name,
        bytes: row.size_bytes,
        documentDate: row.document_date,
        endsOn: row.ends_on,
        inUse: here.some((one) => one.sha256 === row.sha256 && one.document_date === row.document_date),
      })),
    }
  })
}
