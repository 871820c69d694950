import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import type { ProductUnit } from '#app/features/procedure/procedure.schema.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { listExclusions, listStudyPoints } from '#db/queries/cost-price-study.queries.ts'
import { lockStudy } from '#db/queries/tariff-study.store.ts'
import { lockTariffVersions } from '#db/queries/tariff-version.store.ts'
import { disclosure } from '#db/reference-data/noord-limburg/disclosure.ts'
import { databaseNow, type Db } from '#db/transaction.ts'
import type { ExclusionGround } from './exclusion.ts'
import { findingsOf, type Findings } from './findings.ts'
import { amountOf, choicesOf, nextStudyStatus, tariffProposal, type StudyAction } from './proposal.ts'

/** A study locked for whoever is going to do something with it. */
export type Held = Awaited<ReturnType<typeof holdStudy>>

/** Locks a study and refuses what its table of transitions does not allow this officer now. */
export async function holdStudy(db: Db, actor: StaffActor, of: { studyId: string; action: StudyAction }) {
  requireProcurement(actor)
  const study = found(isId(of.studyId) ? await lockStudy(db, of.studyId) : undefined)
  const [version] = await lockTariffVersions(db, study.id)
  const status = version?.status ?? 'concept'
  const role = version?.proposed_by === actor.personId ? 'proposer' : 'other-officer'
  if (!nextStudyStatus(of.action, status, role)) throw notNow(of.action, role === 'proposer' && status === 'proposed')
  const proposal = tariffProposal.parse(study.proposal)
  return { study, version, status, proposal, amount: amountOf(proposal), now: await databaseNow(db) }
}

function notNow(action: StudyAction, own: boolean): Refusal {
  const kind = action === 'adopt' && own ? 'tariffStudy.fourEyes' : 'tariffStudy.notNow'
  return new Refusal('conflict', [{ kind }])
}

/** What stands in the study now, at its proposed tariff; undefined when too few cost prices take part. */
export async function findingsNow(
  db: Db,
  { study, proposal, amount }: Pick<Held, 'study' | 'proposal' | 'amount'>,
): Promise<{ findings: Findings | undefined; providerIds: string[]; unit: ProductUnit | undefined }> {
  const { procedure_id: procedureId, product_code: productCode, year } = study
  const points = await listStudyPoints(db, { procedureId, year, productCodes: [productCode] })
  const submissions = new Set(points.map((point) => point.submissionId))
  const excluded: Partial<Record<ExclusionGround, number>> = {}
  for (const one of await listExclusions(db, procedureId, productCode)) {
    if (one.lifted_at !== null || !submissions.has(one.submission_id)) continue
    excluded[one.ground] = (excluded[one.ground] ?? 0) + 1
  }
  return {
    findings: findingsOf({ points, choices: choicesOf(proposal), amount, excluded }, disclosure),
    providerIds: points.map((point) => point.providerId),
    unit: points[0]?.unit,
  }
}
