import type { ProviderActor } from '#app/features/identity/actor.ts'
import { findProduct } from '#app/features/procedure/catalogue.ts'
import { found } from '#app/utils/refusal.ts'
import { findProcedureVersion } from '#db/queries/procedure.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { missingItems } from './completeness.ts'
import { pageHeadOf } from './page-head.ts'
import { dossierOf } from './read-dossier.server.ts'
import { stillMissing, stillToReconfirm } from './submission.ts'

/** What the region changed in this application's questions and products, and how far re-confirming them is. */
export function readReconfirm(actor: ProviderActor, applicationId: string) {
  return inTransaction(actor, async (db) => {
    const dossier = await dossierOf(db, actor, applicationId)
    const { application, reconfirm, reopened, criteria, completeness } = dossier
    const version = found(await findProcedureVersion(db, application.procedure_version_id))
    const criterionIds = reopened?.criterionIds ?? []
    const missing = stillMissing(missingItems(completeness), criterionIds)
    return {
      head: pageHeadOf(dossier),
      status: application.status,
      items: reconfirm,
      /** Reopened questions that nobody answered yet: new ones, or with evidence that is asked now. */
      fresh: criteria
        .filter((criterion) => criterionIds.includes(criterion.id))
        .filter((criterion) => !reconfirm.some((one) => one.kind === 'criterion' && one.id === criterion.id))
        .map((criterion) => ({
          id: criterion.id,
          title: criterion.title,
          done: stillMissing(missing, [criterion.id]).length === 0,
        })),
      /** Products that a new rule does not let stand alone. */
      rules: (reopened?.rules ?? [])
        .filter(({ product }) => dossier.filledIn.products.some((chosen) => chosen.productCode === product))
        .map(({ id, product, explanation }) => {
          return { id, explanation, product, name: findProduct(version.content, product)?.name ?? product }
        }),
      slug: version.slug,
      number: version.number,
      restsOn: reopened?.restsOn ?? null,
      open: reopened ? stillToReconfirm(dossier, criterionIds) : reconfirm.length,
      mayChange: dossier.editable.kind !== 'nothing',
      administrator: actor.role === 'administrator',
      signatories: dossier.signatories,
      lastSubmissionId: dossier.lastSubmission?.id,
    }
  })
}
