import type { StaffActor } from '#app/features/identity/actor.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { euro } from '#app/utils/money.ts'
import { Refusal, type Reason } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { saveStudy } from '#db/queries/tariff-study.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { holdStudy } from './hold-study.server.ts'
import { amountOf, type TariffProposal } from './proposal.ts'
import type { ProposalForm } from './study.schema.ts'

/** Saves the proposed tariff over its four elements, with the reasons, while it is a concept. */
export function saveProposal(actor: StaffActor, studyId: string, form: ProposalForm): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { study, proposal, now } = await holdStudy(db, actor, { studyId, action: 'change' })
    const changed = { ...proposal, reason: form.reason, elements: elementsOf(form) }
    const problems = proposalProblems({ startsOn: form.startsOn, today: dayInAmsterdam(now), proposal: changed })
    if (problems.length > 0) throw new Refusal('refused', problems)
    const by = { id: actor.personId, name: actor.personName }
    const saving = { id: study.id, rowVersion: form.rowVersion, startsOn: form.startsOn, proposal: changed, by }
    if (!(await saveStudy(db, saving))) throw new Refusal('conflict', [{ kind: 'changedMeanwhile' }])
    await recordEvent(db, {
      kind: 'tariff.study-changed',
      subject: `tariff-study:${study.id}`,
      providerId: null,
      visibility: 'internal',
      payload: { product: study.product_code },
    })
  })
}

function elementsOf(form: ProposalForm): TariffProposal['elements'] {
  return {
    a: { amount: form['amount.a'], reason: form['reason.a'] },
    b: { amount: form['amount.b'], reason: form['reason.b'] },
    c: { amount: form['amount.c'], reason: form['reason.c'] },
    d: { amount: form['amount.d'], reason: form['reason.d'] },
  }
}

type Proposed = { startsOn: string; today: string; proposal: TariffProposal }

/** Why a tariff cannot be proposed: it would hold in the past, or be nothing. */
export function proposalProblems({ startsOn, today, proposal }: Proposed): Reason[] {
  return [
    ...(startsOn <= today ? [{ kind: 'tariffStudy.startsInPast', field: 'startsOn', target: '#startsOn' }] : []),
    ...(euro(amountOf(proposal)).greaterThan(0)
      ? []
      : [{ kind: 'tariffStudy.amountInvalid', field: 'amount.a', target: '#amount.a' }]),
  ]
}
