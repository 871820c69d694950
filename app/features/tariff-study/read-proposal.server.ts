import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { listTimeline } from '#db/queries/application.queries.ts'
import { findOpenStudy, findStudy, listStudies } from '#db/queries/tariff-study.queries.ts'
import { disclosure } from '#db/reference-data/noord-limburg/disclosure.ts'
import { inTransaction } from '#db/transaction.ts'
import { findingsNow } from './hold-study.server.ts'
import { findingsSchema } from './findings.ts'
import { amountOf, studyActions, tariffProposal } from './proposal.ts'
import { studyScope } from './study-scope.server.ts'

/** The proposed tariff of a product, what the study finds at it, and what this officer may do; or the last published. */
export function readProposal(actor: StaffActor, of: { procedureId: string | null; code: string }) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const scope = await studyScope(db, of.procedureId)
    const product = found(scope.products.find((one) => one.code === of.code))
    const open = await findOpenStudy(db, scope.procedureId, of.code)
    const last = (await listStudies(db, scope.procedureId)).find((one) => one.product_code === of.code)
    const study = found(open ?? (last && (await findStudy(db, last.id))))
    const proposal = tariffProposal.parse(study.proposal)
    const amount = study.amount ?? amountOf(proposal)
    const live = study.status === 'concept' ? await findingsNow(db, { study, proposal, amount }) : null
    const role = study.proposed_by === actor.personId ? 'proposer' : 'other-officer'
    return {
      procedureId: scope.procedureId,
      slug: scope.slug,
      product,
      rule: disclosure,
      amount,
      proposal,
      findings: live ? (live.findings ?? null) : findingsSchema.parse(study.findings),
      actions: studyActions(study.status, role),
      events: await listTimeline(db, `tariff-study:${study.id}`),
      study: {
        id: study.id,
        status: study.status,
        startsOn: study.starts_on,
        year: study.year,
        rowVersion: study.row_version,
        changedBy: study.changed_by_name,
        changedAt: study.changed_at,
        proposedByName: study.proposed_by_name,
        adoptedByName: study.adopted_by_name,
        own: role === 'proposer',
        reportHref: study.report_file_id ? `/procedures/${scope.slug}/tarieven/${study.id}/rapport.pdf` : null,
      },
    }
  })
}

export type ProposalView = Awaited<ReturnType<typeof readProposal>>
