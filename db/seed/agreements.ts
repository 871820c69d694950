import { createHash } from 'node:crypto'
import { isBound } from '#app/features/agreement/agreement.ts'
import { countersignAgreement } from '#app/features/agreement/countersign-agreement.server.ts'
import { generateAgreement } from '#app/features/agreement/generate-agreement.server.ts'
import { openDocument } from '#app/features/agreement/open-document.server.ts'
import { TEMPLATE_VERSION } from '#app/features/agreement/prepare-agreements.server.ts'
import { releaseAgreement } from '#app/features/agreement/release-agreement.server.ts'
import { keepTextInUse } from '#app/features/agreement/text/keep-text-in-use.server.ts'
import { signAgreement } from '#app/features/agreement/sign-agreement.server.ts'
import type { ProviderActor, StaffActor } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { insertAgreementBatch } from '#db/queries/agreement-batch.store.ts'
import { insertAgreement } from '#db/queries/agreement.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { inTransaction } from '#db/transaction.ts'
import type { Decided } from './assessment-rows.ts'
import type { FirstRound } from './first-round.ts'
import type { People } from './people.ts'

type Stage = 'to-release' | 'to-sign' | 'to-countersign' | 'in-force'
const STAGES: readonly Stage[] = ['to-release', 'to-sign', 'to-countersign', 'in-force']

/** How many agreements of each stage are made beside those of the demonstration accounts. */
export type AgreementCounts = Record<Stage, number>

const FIRST_PROVIDER = 0
const FOURTH_PROVIDER = 3

/** Has agreements made, released and signed by the real use cases; the other decisions wait for the legal desk. */
export async function seedAgreements(
  { decided }: FirstRound,
  people: People,
  counts: AgreementCounts,
  say: (done: string) => void,
): Promise<void> {
  const plan = planOf(decided, counts)
  const batches = new Map<string, string>()
  for (const [place, [one, stage]] of plan.entries()) {
    await seedAgreement(people, { ...one, batchId: await batchOf(people, one, batches) }, stage)
    if ((place + 1) % 10 === 0) say(`${String(place + 1)} of ${String(plan.length)}`)
  }
}

/** Spread over the landscape, so that every size and category is in force somewhere. */
function planOf(decided: readonly Decided[], counts: AgreementCounts): [Decided, Stage][] {
  const fits = decided.filter(({ products }) => products.some((product) => product.outcome === 'admitted'))
  const by = (index: number) => fits.filter(({ application }) => application.provider.index === index)
  const others = fits.filter(
    ({ application }) => ![FIRST_PROVIDER, FOURTH_PROVIDER].includes(application.provider.index),
  )
  const wanted = STAGES.flatMap((stage) => Array.from({ length: counts[stage] }, () => stage)).reverse()
  const step = Math.max(1, Math.floor(others.length / Math.max(1, wanted.length)))
  return [
    ...by(FIRST_PROVIDER).map((one): [Decided, Stage] => [one, 'in-force']),
    ...by(FOURTH_PROVIDER).map((one): [Decided, Stage] => [one, 'to-sign']),
    ...wanted.flatMap((stage, place): [Decided, Stage][] => {
      const one = others[place * step]
      return one ? [[one, stage]] : []
    }),
  ]
}

type Batched = Decided & { batchId: string }

/** One batch per admission moment, as the legal desk makes them. */
async function batchOf(people: People, { application }: Decided, batches: Map<string, string>): Promise<string> {
  const { id: momentId, procedureId } = application.round
  const known = batches.get(momentId)
  if (known) return known
  const [maker] = people.staff('lawyer')
  const by = { id: maker.personId, name: maker.personName }
  const batchId = await inTransaction(maker, (db) => insertAgreementBatch(db, { procedureId, momentId, by }))
  batches.set(momentId, batchId)
  return batchId
}

async function seedAgreement(people: People, decided: Batched, stage: Stage): Promise<void> {
  const [maker, releaser] = people.staff('lawyer')
  const agreementId = await prepare(maker, decided)
  await generateAgreement({ agreementId })
  if (stage === 'to-release') return
  await releaseAgreement(found(releaser), agreementId)
  if (stage === 'to-sign') return
  await signAsProvider(people, decided, agreementId)
  if (stage === 'to-countersign') return
  const [director] = people.staff('mandateHolder')
  await countersignAgreement(director, await orderOf(director, agreementId))
}

function prepare(maker: StaffActor, { id, application, batchId }: Batched): Promise<string> {
  const { round, provider } = application
  return inTransaction(maker, async (db) => {
    const agreement = found(
      await insertAgreement(db, {
        procedureId: round.procedureId,
        providerId: provider.id,
        decisionId: id,
        templateVersion: TEMPLATE_VERSION,
        textId: (await keepTextInUse(db)).id,
        generatedBy: maker.personId,
        startsOn: round.contractStart,
        endsOn: round.content.contractTerms.endsOn,
        batchId,
      }),
    )
    await recordEvent(db, {
      kind: 'agreement.generated',
      subject: `agreement:${agreement.id}`,
      providerId: provider.id,
      visibility: 'internal',
      payload: { number: agreement.number },
    })
    return agreement.id
  })
}

/** Each signatory opens and signs, until the provider is bound. */
async function signAsProvider(people: People, { application }: Decided, agreementId: string): Promise<void> {
  const { provider } = application
  const signed: { authority: 'alone' | 'jointly' }[] = []
  for (const actor of people.of(provider)) {
    if (isBound(signed)) return
    await signAgreement(actor, await orderOf(actor, agreementId))
    signed.push(...provider.signatories.filter((one) => one.email === actor.email))
  }
}

/** Opens the document and gives the order to sign exactly those bytes. */
async function orderOf(actor: ProviderActor | StaffActor, agreementId: string) {
  const { bytes } = await openDocument(actor, agreementId)
  const shownSha256 = createHash('sha256').update(bytes).digest('hex')
  return { agreementId, shownSha256, authentication: actor.desk === 'staff' ? 'password+totp' : 'password+mail-code' }
}
