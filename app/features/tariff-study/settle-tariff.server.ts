import type { StaffActor } from '#app/features/identity/actor.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { mailFollowers } from '#db/queries/follower.store.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { markStudyPublished, saveStudy, setFindings } from '#db/queries/tariff-study.store.ts'
import {
  adoptTariffVersions,
  deleteTariffConcepts,
  publishTariffVersions,
  returnTariffVersions,
} from '#db/queries/tariff-version.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { holdStudy, type Held } from './hold-study.server.ts'
import { studyScope } from './study-scope.server.ts'

/** Gives a proposal back to be changed, with the reason; it is a concept again. */
export function returnTariff(actor: StaffActor, studyId: string, reason: string): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { study, proposal } = await holdStudy(db, actor, { studyId, action: 'return' })
    await returnTariffVersions(db, study.id)
    await deleteTariffConcepts(db, study.id)
    const by = { id: actor.personId, name: actor.personName }
    const saving = { id: study.id, rowVersion: study.row_version, startsOn: study.starts_on, by }
    await saveStudy(db, { ...saving, proposal: { ...proposal, returnReason: reason } })
    await setFindings(db, study.id, null)
    await record(db, { study }, { kind: 'tariff.study-returned', payload: { product: study.product_code, reason } })
  })
}

/** Adopts what a colleague proposed. Whoever proposed it cannot. */
export function adoptTariff(actor: StaffActor, studyId: string): Promise<void> {
  return inTransaction(actor, async (db) => {
    const held = await holdStudy(db, actor, { studyId, action: 'adopt' })
    const { study, amount } = held
    requireAhead(held)
    await adoptTariffVersions(db, study.id, { id: actor.personId, name: actor.personName })
    await record(db, held, { kind: 'tariff.study-adopted', payload: { product: study.product_code, amount } })
  })
}

/** Publishes an adopted tariff for everybody; its report is made right after. */
export function publishTariff(actor: StaffActor, studyId: string): Promise<void> {
  return inTransaction(actor, async (db) => {
    const held = await holdStudy(db, actor, { studyId, action: 'publish' })
    const { study, amount } = held
    await publishTariffVersions(db, study.id)
    await markStudyPublished(db, study.id)
    const payload = { product: study.product_code, amount, startsOn: study.starts_on }
    await record(db, held, { kind: 'tariff.study-published', payload })
    await enqueue(db, 'issue-tariff-report', { studyId: study.id }, `issue-tariff-report:${study.id}`)
    await tellFollowers(db, held)
  })
}

/** Everybody who follows the procedure, applied or has an agreement is told once, as of an indexation. */
async function tellFollowers(db: Db, { study, amount }: Pick<Held, 'study' | 'amount'>): Promise<void> {
  const { procedure_id: procedureId, product_code: code, starts_on: startsOn } = study
  const { products, slug, title } = await studyScope(db, procedureId)
  await mailFollowers(db, procedureId, {
    message: 'tariff-set',
    parameters: {
      title,
      product: `${code} ${products.find((product) => product.code === code)?.name ?? ''}`.trim(),
      amount,
      startsOn,
      link: `${publicUrl()}/procedures/${slug}/tarieven`,
    },
    onceKey: `tariff-set:${study.id}`,
  })
}

/** A tariff that waited so long that its first day passed cannot be adopted any more: nobody could have known it. */
function requireAhead({ study, now }: Held): void {
  if (study.starts_on <= dayInAmsterdam(now)) throw new Refusal('conflict', [{ kind: 'tariffStudy.startPassed' }])
}

type Settled =
  | { kind: 'tariff.study-returned'; payload: { product: string; reason: string } }
  | { kind: 'tariff.study-adopted'; payload: { product: string; amount: string } }
  | { kind: 'tariff.study-published'; payload: { product: string; amount: string; startsOn: string } }

async function record(db: Db, { study }: Pick<Held, 'study'>, event: Settled): Promise<void> {
  const about = { subject: `tariff-study:${study.id}`, providerId: null, visibility: 'internal' } as const
  switch (event.kind) {
    case 'tariff.study-returned':
      return recordEvent(db, { ...about, kind: event.kind, payload: event.payload })
    case 'tariff.study-adopted':
      return recordEvent(db, { ...about, kind: event.kind, payload: event.payload })
    case 'tariff.study-published':
      return recordEvent(db, { ...about, kind: event.kind, payload: event.payload })
  }
}
