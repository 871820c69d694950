import { randomUUID } from 'node:crypto'
import { ELEMENT_NAMES, type Term } from '#app/features/cost-price/cost-price.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { found, Refusal, type Reason } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { listProviderNames } from '#db/queries/cost-price-study.queries.ts'
import { setFindings } from '#db/queries/tariff-study.store.ts'
import { deleteTariffConcepts, insertTariffVersions, proposeTariffVersions } from '#db/queries/tariff-version.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { findingsNow, holdStudy, type Held } from './hold-study.server.ts'
import { amountsOf, namesIn, type TariffProposal } from './proposal.ts'
import { proposalProblems } from './save-proposal.server.ts'

/**
 * Puts the tariff of a study before a second officer, with what the study found at this moment. Refused while a reason
 * is missing, when too few cost prices take part, and when a text that will be published names a provider.
 */
export function proposeTariff(actor: StaffActor, studyId: string): Promise<void> {
  return inTransaction(actor, async (db) => {
    const held = await holdStudy(db, actor, { studyId, action: 'propose' })
    const { study, proposal, amount } = held
    const { findings, providerIds, unit } = await findingsNow(db, held)
    if (!findings) throw new Refusal('refused', [{ kind: 'tariffStudy.tooFew' }])
    const problems = [
      ...wordProblems(proposal),
      ...(await nameProblems(db, proposal, providerIds)),
      ...pastProblems(held),
    ]
    if (problems.length > 0) throw new Refusal('refused', problems)
    await deleteTariffConcepts(db, study.id)
    await insertTariffVersions(db, [
      {
        id: randomUUID(),
        procedureId: study.procedure_id,
        productCode: study.product_code,
        unit: found(unit),
        amount,
        startsOn: study.starts_on,
        kind: 'study',
        buildUp: { reason: proposal.reason, elements: amountsOf(proposal), explanation: explanationOf(held) },
        source: {
          document: 'Tariefonderzoek van de regio',
          paragraph: `Kostprijzen ${String(study.year)}`,
          status: 'found',
        },
        originId: study.id,
      },
    ])
    await proposeTariffVersions(db, study.id, { id: actor.personId, name: actor.personName })
    await setFindings(db, study.id, findings)
    await recordEvent(db, {
      kind: 'tariff.study-proposed',
      subject: `tariff-study:${study.id}`,
      providerId: null,
      visibility: 'internal',
      payload: { product: study.product_code, amount },
    })
  })
}

function pastProblems({ study, proposal, now }: Held): Reason[] {
  return proposalProblems({ startsOn: study.starts_on, today: dayInAmsterdam(now), proposal })
}

function wordProblems({ elements, reason }: TariffProposal): Reason[] {
  const missing = ELEMENT_NAMES.filter((name) => elements[name].reason.trim() === '')
  return [
    ...(reason.trim() === '' ? [{ kind: 'tariffStudy.reasonMissing', field: 'reason', target: '#reason' }] : []),
    ...missing.map((name) => ({
      kind: 'tariffStudy.reasonMissing',
      field: `reason.${name}`,
      target: `#reason.${name}`,
    })),
  ]
}

/** The words are published: they must not say whose cost price is meant. */
async function nameProblems(db: Db, proposal: TariffProposal, providerIds: readonly string[]): Promise<Reason[]> {
  const texts = [proposal.reason, ...ELEMENT_NAMES.map((name) => proposal.elements[name].reason)]
  const [named] = namesIn(texts, await listProviderNames(db, providerIds))
  return named === undefined ? [] : [{ kind: 'tariffStudy.namesProvider', params: { name: named }, field: 'reason' }]
}

const LABELS = {
  a: 'a. Beroepskrachten',
  b: 'b. Andere cliëntgebonden kosten',
  c: 'c. Overhead',
  d: 'd. Indexering',
} as const

/** The tariff opened into its four elements, each with the reason as its rule. */
function explanationOf({ study, proposal, amount }: Held): Term {
  const key = `tariff.${study.product_code}`
  const amounts = amountsOf(proposal)
  return {
    key,
    label: 'Tarief',
    value: amount,
    unit: 'euro',
    formula: 'a + b + c + d',
    parts: ELEMENT_NAMES.map((name) => ({
      key: `${key}.${name}`,
      label: LABELS[name],
      value: amounts[name],
      unit: 'euro',
      formula: proposal.elements[name].reason,
      parts: [],
    })),
  }
}
