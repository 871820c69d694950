import type { ProviderActor } from '#app/features/identity/actor.ts'
import { lastDayBefore } from '#app/utils/calendar.ts'
import { found } from '#app/utils/refusal.ts'
import { listAnswers, listEvidence } from '#db/queries/application.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { answerTo } from './application.ts'
import { criterionIsEditable } from './editable.ts'
import { pagesOf } from './pages.ts'
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
      dossierHead: { application, moment, repair, now },
      criterion,
      closingDay: lastDayBefore(moment.closesAt),
      known: answerTo(dossier.filledIn.answers, criterionId),
      rowVersion: stored?.row_version ?? 0,
      files: evidence.map((row) => ({
        id: row.id,
        evidenceId: row.evidence_id,
        fileId: row.file_id,
        name: row.file_name,
        bytes: row.size_bytes,
        sha256: row.sha256,
        documentDate: row.document_date,
      })),
      editable: criterionIsEditable(dossier.editable, criterionId),
      /** Where one goes on after this question. */
      after:
        linkTo(index + 1)?.href ?? pagesOf(application.id)[application.status === 'repair-asked' ? 'repair' : 'tasks'],
      place: {
        position: index + 1,
        total: criteria.length,
        previous: linkTo(index - 1),
        next: linkTo(index + 1),
      },
    }
  })
}

/** During a repair only what it names can be opened: the rest was sent in and stays as it is. */
function reachable({ application, criteria, editable }: Dossier): Dossier['criteria'] {
  return application.status === 'repair-asked' && editable.kind === 'criteria'
    ? criteria.filter((criterion) => editable.criterionIds.includes(criterion.id))
    : criteria
}
