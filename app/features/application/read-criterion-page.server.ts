import { findLastChange } from '#app/features/audit/last-change.server.ts'
import { evidenceDayOf } from '#app/features/admission/rolling.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { listAnswers, listEvidence } from '#db/queries/application.queries.ts'
import { findSubmissionSource } from '#db/queries/earlier-submission.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { answerTo } from './application.ts'
import { criterionIsEditable } from './editable.ts'
import { backPage, pagesOf } from './pages.ts'
import { dossierOf, type Dossier } from './read-dossier.server.ts'

/**
 * The page of one question: what is asked, what was answered, the evidence, the questions beside it. `not-found` when
 * it is not asked of this application, or when a repair runs that does not reopen it.
 */
export function readCriterionPage(actor: ProviderActor, applicationId: string, criterionId: string) {
  return inTransaction(actor, async (db) => {
    const dossier = await dossierOf(db, actor, applicationId)
    const { application, moment, repair, now } = dossier
    const criteria = reachable(dossier)
    const index = criteria.findIndex((one) => one.id === criterionId)
    const criterion = found(criteria[index])
    const stored = (await listAnswers(db, application.id)).find((row) => row.criterion_id === criterionId)
    const evidence = (await listEvidence(db, application.id)).filter((row) => row.criterion_id === criterionId)
    const linkTo = (position: number) => {
      const other = criteria[position]
      return other && { href: pagesOf(application.id).criterion(other.id), title: other.title }
    }
    return {
      dossierHead: { application, repair, now },
      criterion,
      closingDay: evidenceDayOf(moment, now),
      known: answerTo(dossier.filledIn.answers, criterionId),
      rowVersion: stored?.row_version ?? 0,
      takenFrom: stored?.taken_from ? ((await findSubmissionSource(db, stored.taken_from)) ?? null) : null,
      change: await findLastChange(db, `application:${application.id}`, {
        kind: 'application.answered',
        about: { criterionId },
      }),
      files: evidence.flatMap(givenFile),
      shown: evidence.flatMap(givenShown),
      editable: criterionIsEditable(dossier.editable, criterionId),
      /** The version whose question this page shows. */
      versionId: application.procedure_version_id,
      changedByRegion: dossier.reconfirm.find(
        (item) => item.kind === 'criterion' && item.id === criterionId && item.partyId === null,
      ),
      /** Where one goes on after this question. */
      after: linkTo(index + 1)?.href ?? pagesOf(application.id)[backPage(application.status)],
      place: {
        position: index + 1,
        total: criteria.length,
        previous: linkTo(index - 1),
        next: linkTo(index + 1),
      },
    }
  })
}

type EvidenceRow = Awaited<ReturnType<typeof listEvidence>>[number]

function givenFile(row: EvidenceRow) {
  const { id, file_id: fileId, file_name: name, size_bytes: bytes, sha256 } = row
  if (fileId === null || name === null || bytes === null || sha256 === null) return []
  const dates = { documentDate: row.document_date, endsOn: row.ends_on }
  return [{ id, evidenceId: row.evidence_id, fileId, name, bytes, sha256, ...dates }]
}

function givenShown(row: EvidenceRow) {
  if (row.shown_function === null) return []
  const { id, evidence_id: evidenceId, shown_function: jobTitle, vouched_by: vouchedBy } = row
  return [{ id, evidenceId, jobTitle, vouchedBy: vouchedBy ?? '', documentDate: row.document_date }]
}

/** During a repair or re-confirmation only what it names can be opened: the rest was sent in and stays as it is. */
function reachable({ criteria, editable }: Dossier): Dossier['criteria'] {
  return editable.kind === 'criteria'
    ? criteria.filter((criterion) => editable.criterionIds.includes(criterion.id))
    : criteria
}
