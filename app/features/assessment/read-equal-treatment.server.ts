import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import {
  listDifferences,
  listEqualTreatmentReasons,
  listVersionsOfMoment,
} from '#db/queries/equal-treatment.queries.ts'
import { findDeclared } from '#db/queries/interest.queries.ts'
import { findMoment } from '#db/queries/moment.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import type { Difference } from './equal-treatment.ts'
import { declarationPage } from './require-no-interest.server.ts'

/** One difference as the page shows it: the cases, the criterion's title, and what was said about it. */
export type DifferenceView = Difference & {
  title: string
  /** True when the reader has an interest in one of the providers: a colleague states the reason. */
  withheld: boolean
  /** Why these very cases differ; null while nobody said so. */
  stated: { reason: string; officerName: string; at: Date } | null
  /** The last reason given before the cases changed, to start from. */
  earlier: string
}

/** Where equal cases of this moment are treated differently, with the reasons that were stated. */
export function readEqualTreatment(actor: StaffActor, momentId: string) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const moment = found(isId(momentId) ? await findMoment(db, momentId) : undefined)
    const { complete, providerIds } = await findDeclared(db, actor.personId, momentId)
    if (!complete)
      throw new Refusal('elsewhere-first', [
        { kind: 'assessment.interestNotDeclared', target: declarationPage(momentId) },
      ])
    const reasons = await listEqualTreatmentReasons(db, momentId)
    const versions = await listVersionsOfMoment(db, momentId)
    const titles = new Map(versions.flatMap(({ content }) => content.criteria.map((one) => [one.id, one.title])))
    const differences = (await listDifferences(db, momentId)).map((difference): DifferenceView => {
      const about = reasons.filter((reason) => reason.difference === difference.key)
      const exact = about.find((reason) => reason.cases === difference.fingerprint)
      return {
        ...difference,
        cases: difference.cases.map((one) => (providerIds.includes(one.providerId) ? { ...one, words: '' } : one)),
        withheld: difference.cases.some((one) => providerIds.includes(one.providerId)),
        title: titles.get(difference.criterionId) ?? '',
        stated: exact ? { reason: exact.reason, officerName: exact.officer_name, at: exact.stated_at } : null,
        earlier: about.at(-1)?.reason ?? '',
      }
    })
    return {
      moment: { id: moment.id, name: moment.name },
      open: differences.filter((one) => one.stated === null),
      explained: differences.filter((one) => one.stated !== null),
    }
  })
}
