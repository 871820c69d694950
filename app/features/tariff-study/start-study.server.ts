import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { euro, splitCents, centsText, type Exact } from '#app/utils/money.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { listStudyPoints } from '#db/queries/cost-price-study.queries.ts'
import { findOpenStudy } from '#db/queries/tariff-study.queries.ts'
import { insertStudy, saveStudy } from '#db/queries/tariff-study.store.ts'
import { disclosure } from '#db/reference-data/noord-limburg/disclosure.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import type { TariffProposal } from './proposal.ts'
import { studyOf, type Choices, type StudyResult } from './study.ts'
import { studyScope, type StudyScope } from './study-scope.server.ts'

export type StartInput = { studyId: string; procedureId: string | null; code: string; choices: Choices }

/**
 * Starts the study of a product on these choices, with the middle cost price as where the proposal begins. When a
 * study runs already, these choices go into it as long as nothing was proposed.
 */
export function startStudy(actor: StaffActor, input: StartInput): Promise<void> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const scope = await studyScope(db, input.procedureId)
    found(scope.products.find((one) => one.code === input.code))
    const points = await listStudyPoints(db, { ...scope, productCodes: [input.code] })
    const result = studyOf(points, input.choices, disclosure)
    if (!result.distribution) throw new Refusal('refused', [{ kind: 'tariffStudy.tooFew' }])
    if (await findOpenStudy(db, scope.procedureId, input.code)) return takeOver(db, actor, { scope, input })
    const isNew = await insertStudy(db, {
      id: input.studyId,
      procedureId: scope.procedureId,
      productCode: input.code,
      year: scope.year,
      startsOn: `${String(scope.year + 1)}-01-01`,
      proposal: { ...input.choices, ...beginning(result), reason: '', returnReason: '' },
      by: { id: actor.personId, name: actor.personName },
    })
    if (!isNew) throw new Refusal('conflict', [{ kind: 'tariffStudy.startedMeanwhile' }])
    await record(db, 'tariff.study-started', { id: input.studyId, code: input.code })
  })
}

/** The new choices replace those of the running study; its amounts and words stay. */
async function takeOver(db: Db, actor: StaffActor, { scope, input }: { scope: StudyScope; input: StartInput }) {
  const open = found(await findOpenStudy(db, scope.procedureId, input.code))
  if (open.status !== 'concept') throw new Refusal('conflict', [{ kind: 'tariffStudy.settled' }])
  const proposal = { ...open.proposal, ...input.choices }
  const by = { id: actor.personId, name: actor.personName }
  const saved = await saveStudy(db, {
    id: open.id,
    rowVersion: open.row_version,
    startsOn: open.starts_on,
    proposal,
    by,
  })
  if (!saved) throw new Refusal('conflict', [{ kind: 'changedMeanwhile' }])
  await record(db, 'tariff.study-changed', { id: open.id, code: input.code })
}

async function record(
  db: Db,
  kind: 'tariff.study-started' | 'tariff.study-changed',
  study: { id: string; code: string },
): Promise<void> {
  const subject = `tariff-study:${study.id}`
  await recordEvent(db, { kind, subject, providerId: null, visibility: 'internal', payload: { product: study.code } })
}

/** The middle price, divided over the elements as their middle values lie. */
function beginning({ distribution, weighted, elements }: StudyResult): Pick<TariffProposal, 'elements'> {
  const price: Exact = weighted?.median ?? distribution?.median ?? euro(0)
  const parts = elements ? [elements.a, elements.b, elements.c, elements.d] : []
  const [a = '0', b = '0', c = '0', d = '0'] = splitCents(
    centsText(price),
    parts.map((part) => part.toFixed(10)),
  )
  const without = (amount: string) => ({ amount, reason: '' })
  return { elements: { a: without(a), b: without(b), c: without(c), d: without(d) } }
}
