import { phaseOf, type AdmissionMoment } from '#app/features/admission/moment.ts'
import type { ProcedureContent, ProductRule } from '#app/features/procedure/procedure.schema.ts'
import { findVersionByNumber } from '#db/queries/procedure.queries.ts'
import { databaseNow, type Db } from '#db/transaction.ts'
import type { ApplicationContent, ApplicationStatus } from './application.ts'
import { rulesBrokenIn } from './product-rules.ts'
import { reconfirmItems, reopenedCriteria, type RestingPart } from './reconfirm.ts'
import { readFrozen } from './submission.ts'

type Source = {
  application: { status: ApplicationStatus; procedure_id: string; procedure_version_id: string }
  /** The version in force for this application. */
  content: ProcedureContent
  filledIn: ApplicationContent
  moment: AdmissionMoment
  lastSubmission: { content: string } | undefined
}

/**
 * What of a submitted application opens again: the asked criteria that changed since, rules between products that it
 * breaks only now, and the version it rests on.
 */
export type Reopened = { restsOn: number; criterionIds: string[]; rules: ProductRule[] }

/**
 * What a rectification opens in what was submitted, while its moment is open; undefined when it rests on the version in
 * force, or nothing that was asked of it changed. After closing nothing opens: what was confirmed by then counts.
 */
export async function reopenedOf(db: Db, source: Source): Promise<Reopened | undefined> {
  const { application, content, moment, lastSubmission } = source
  if (application.status !== 'submitted' || !lastSubmission) return undefined
  if (phaseOf(moment, await databaseNow(db)) !== 'open') return undefined
  const sent = readFrozen(lastSubmission.content)
  const restsOn = sent.procedureVersion
  const then = await findVersionByNumber(db, application.procedure_id, restsOn)
  if (!then || then.id === application.procedure_version_id) return undefined
  const { filledIn } = source
  const criterionIds = reopenedCriteria({ content: then.content, sent: sent.content }, { content, filledIn })
  const products = sent.content.products.map(({ productCode }): RestingPart => {
    return { kind: 'product', id: productCode, partyId: null, then }
  })
  const before = new Set(rulesBrokenIn(then.content, sent.content).map((rule) => rule.id))
  const rules = rulesBrokenIn(content, sent.content).filter((rule) => !before.has(rule.id))
  if (criterionIds.length + rules.length + reconfirmItems(content, products).length === 0) return undefined
  return { restsOn, criterionIds, rules }
}
