import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { prepareAgreements } from '#app/features/agreement/prepare-agreements.server.ts'
import { readLegalDesk } from '#app/features/agreement/read-legal-desk.server.ts'
import { answerCriterion } from '#app/features/application/answer-criterion.server.ts'
import { chooseProducts } from '#app/features/application/choose-products.server.ts'
import { missingItems } from '#app/features/application/completeness.ts'
import { confirmOrganisation } from '#app/features/application/confirm-organisation.server.ts'
import { endProduct, readEnding } from '#app/features/application/end-product.server.ts'
import { readCriterionPage } from '#app/features/application/read-criterion-page.server.ts'
import { readDossier } from '#app/features/application/read-dossier.server.ts'
import { readProductPage } from '#app/features/application/read-product-page.server.ts'
import { startApplication } from '#app/features/application/start-application.server.ts'
import { submitApplication } from '#app/features/application/submit-application.server.ts'
import { takeOver } from '#app/features/application/take-over.server.ts'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { inTransaction } from '#db/transaction.ts'
import { listEarlierSubmissions } from '#db/queries/earlier-submission.queries.ts'
import { releasedAgreement } from '../factories/agreement.ts'
import {
  completeApplication,
  registeredProvider,
  submissionOf,
  submittedApplication,
} from '../factories/application.ts'
import { refusalOf } from '../factories/draft.ts'
import { officer } from '../factories/officer.ts'
import { rectify } from '../factories/procedure.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const anna = officer('Anna')

/** A second moment of the same procedure, open now. */
async function laterMoment(momentId: string): Promise<string> {
  const id = randomUUID()
  await ownerQuery(
    `insert into admission_moment (id, procedure_id, name, reason_kind, reason, opens_at, questions_until,
       answers_published_at, closes_at, decision_by, contract_start, categories, repair_days, objection_days)
     select $1, procedure_id, 'Tweede moment', reason_kind, reason, clock_timestamp() - interval '1 day', questions_until,
       answers_published_at, closes_at, decision_by, contract_start, categories, repair_days, objection_days
     from admission_moment where id = $2`,
    [id, momentId],
  )
  return id
}

/** A provider with an agreement in force that started at a later moment. */
async function holder() {
  const made = await releasedAgreement()
  await ownerQuery('update agreement set in_force_at = clock_timestamp() where id = $1', [made.agreementId])
  const { id } = await startApplication(made.actor, await laterMoment(made.momentId), randomUUID())
  return { ...made, laterId: id }
}

const endOf = async (actor: Awaited<ReturnType<typeof holder>>['actor'], applicationId: string, code: string) => {
  const { earliest, rowVersion } = await readEnding(actor, { applicationId, code })
  return endProduct(actor, { applicationId, code }, { rowVersion, endsOn: earliest, understood: 'on' })
}

describe('whoever has an agreement', () => {
  test('what is contracted stays and is not asked for again; what is not contracted cannot end', async () => {
    const { actor, laterId } = await holder()
    const choose = (products: string[], dropped: string[] = []) =>
      refusalOf(chooseProducts(actor, laterId, { products, shown: [], dropped, shownDropped: [] }))
    expect(await choose(['41N11'])).toEqual(['refused', 'productContracted'])
    expect(await choose(['44N02'], ['44N01'])).toEqual(['refused', 'productNotContracted'])
    expect(await choose([])).toEqual(['refused', 'productMissing'])
    expect(await choose(['44N02'], ['41N11'])).toEqual(['done'])
    const { criteria, filledIn } = await readDossier(actor, laterId)
    expect(filledIn.agreement?.productCodes).toEqual(['41N11', '45N21'])
    expect(criteria.map(({ id }) => id)).not.toContain('GE-1')
    expect(criteria.map(({ id }) => id)).toEqual(expect.arrayContaining(['UV-1', 'PE-4']))
  })

  test('a stranger and whoever has none cannot end anything', async () => {
    const { actor, laterId } = await holder()
    await chooseProducts(actor, laterId, { products: [], shown: [], dropped: ['41N11'], shownDropped: [] })
    const stranger = (await registeredProvider()).actor
    const place = { applicationId: laterId, code: '41N11' }
    expect(await refusalOf(readEnding(stranger, place))).toEqual(['not-found', 'notFound'])
    expect(await refusalOf(readEnding(actor, { ...place, code: '45N21' }))).toEqual(['not-found', 'notFound'])
    const none = await completeApplication()
    const ending = { products: ['45N21'], shown: ['41N11', '45N21'], dropped: ['41N11'], shownDropped: [] }
    expect(await refusalOf(chooseProducts(none.actor, none.applicationId, ending))).toEqual([
      'refused',
      'productNotContracted',
    ])
  })

  test('a last day lies after the term of notice and within the agreement; colleagues do not overwrite', async () => {
    const { actor, laterId } = await holder()
    await chooseProducts(actor, laterId, { products: [], shown: [], dropped: ['41N11'], shownDropped: [] })
    const place = { applicationId: laterId, code: '41N11' }
    const { earliest, latest, rowVersion } = await readEnding(actor, place)
    const end = (endsOn: string, version = rowVersion) =>
      refusalOf(endProduct(actor, place, { rowVersion: version, endsOn, understood: 'on' }))
    expect(await end('2020-01-01')).toEqual(['refused', 'endOutsideContract'])
    expect(await end('2090-01-01')).toEqual(['refused', 'endOutsideContract'])
    expect(await end(earliest)).toEqual(['done'])
    expect(await end(earliest)).toEqual(['done'])
    expect(await end(latest)).toEqual(['conflict', 'changedMeanwhile'])
  })

  test('only ending asks nothing else, is sent in, and its decision goes to the agreement that exists', async () => {
    const made = await holder()
    const { actor, laterId, signatoryId } = made
    await chooseProducts(actor, laterId, { products: [], shown: [], dropped: ['41N11'], shownDropped: [] })
    await endOf(actor, laterId, '41N11')
    await confirmOrganisation(actor, laterId)
    expect(missingItems((await readDossier(actor, laterId)).completeness)).toEqual([])
    const { submissionId } = await submitApplication(actor, submissionOf({ applicationId: laterId, signatoryId }))
    await ownerQuery(
      `insert into decision (id, application_id, provider_id, procedure_version_id, submission_id, products, verdicts,
         proposed_by, proposed_by_name, confirmed_by, confirmed_by_name, decided_at, objection_until)
       select gen_random_uuid(), a.id, a.provider_id, a.procedure_version_id, $2, '[]', '[]', 'een', 'Een', 'twee', 'Twee',
         clock_timestamp(), clock_timestamp() from application a where a.id = $1`,
      [laterId, submissionId],
    )
    const before = await ownerQuery('select id from agreement where provider_id = $1', [actor.providerId])
    await prepareAgreements(made.lawyer)
    expect(await ownerQuery('select id from agreement where provider_id = $1', [actor.providerId])).toEqual(before)
    const { toAmend, waiting } = await readLegalDesk(made.lawyer)
    const mine = toAmend.find((one) => one.agreement_id === made.agreementId)
    expect(mine).toMatchObject({ added: [], dropped: [{ productCode: '41N11' }] })
    expect(waiting.map((one) => one.provider_id)).not.toContain(actor.providerId)
  })

  test('a decision that neither decides nor ends anything cannot be stored', async () => {
    const made = await submittedApplication()
    const empty = ownerQuery(
      `insert into decision_proposal (application_id, products, proposed_by, proposed_by_name) values ($1, '[]', 'x', 'x')`,
      [made.applicationId],
    )
    await expect(empty).rejects.toThrow('decision_proposal_products_check')
  })
})

describe('taking over from an earlier application', () => {
  /** A provider that submitted before, at a later moment of the same procedure, without an agreement. */
  async function returning() {
    const made = await submittedApplication()
    const { id } = await startApplication(made.actor, await laterMoment(made.momentId), randomUUID())
    await chooseProducts(made.actor, id, { products: ['41N11'], shown: [] })
    return { ...made, laterId: id }
  }

  test('takes the answer with its evidence and says from where; twice is once', async () => {
    const { actor, laterId } = await returning()
    expect(await takeOver(actor, laterId, ['GE-1', 'GE-2'])).toBe(2)
    expect(await takeOver(actor, laterId, ['GE-1', 'GE-2'])).toBe(0)
    const page = await readCriterionPage(actor, laterId, 'GE-1')
    expect(page.known?.answer.value).toBe('yes')
    expect(page.files).toHaveLength(1)
    expect(page.takenFrom?.number).toMatch(/^AM-/)
    const answer = { type: 'yes-no', value: 'no' } as const
    const place = { applicationId: laterId, criterionId: 'GE-1' }
    await answerCriterion(actor, place, { rowVersion: 1, answer, explanation: 'Anders' })
    expect((await readCriterionPage(actor, laterId, 'GE-1')).takenFrom).toBeNull()
  })

  test('not an answer to other words: what nobody confirmed after a rectification answers the version before it', async () => {
    const made = await submittedApplication()
    await rectify(anna, made.procedureId, [{ part: 'eis', key: 'GE-1', fields: { text: 'Een nieuwe tekst.' } }])
    const { id } = await startApplication(made.actor, await laterMoment(made.momentId), randomUUID())
    await chooseProducts(made.actor, id, { products: ['41N11'], shown: [] })
    expect(await takeOver(made.actor, id, ['GE-1'])).toBe(0)
    expect(await takeOver(made.actor, id, ['GE-2'])).toBe(1)
  })

  test('in a rolling moment takes evidence that is valid today, however far the end of the moment is', async () => {
    const { actor, laterId } = await returning()
    await ownerQuery(
      `update admission_moment m set rolling = true, closes_at = closes_at + interval '1 year', decision_by = decision_by + 400
       from application a where a.moment_id = m.id and a.id = $1`,
      [laterId],
    )
    expect(await takeOver(actor, laterId, ['GE-1'])).toBe(1)
    expect((await readCriterionPage(actor, laterId, 'GE-1')).files).toHaveLength(1)
  })

  test('never what must be fresh, what is not asked, or what does not exist', async () => {
    const { actor, laterId } = await returning()
    expect(await takeOver(actor, laterId, ['UV-1', 'UF-2', 'GE-4', 'PE-2', 'x'])).toBe(0)
    expect(await refusalOf(takeOver(actor, laterId, []))).toEqual(['refused', 'nothingChosen'])
  })

  test('never of another provider, and never into an application of another', async () => {
    const { actor, laterId } = await returning()
    const stranger = await submittedApplication()
    expect(await refusalOf(takeOver(stranger.actor, laterId, ['GE-1']))).toEqual(['not-found', 'notFound'])
    const seen = await inTransaction(actor, (db) =>
      listEarlierSubmissions(db, { id: laterId, provider_id: stranger.actor.providerId }),
    )
    expect(seen).toEqual([])
    expect(
      await inTransaction(SYSTEM, (db) => listEarlierSubmissions(db, { id: laterId, provider_id: actor.providerId })),
    ).toHaveLength(1)
  })

  test('a product is suggested as it was described before', async () => {
    const { actor, laterId } = await returning()
    const { known } = await readProductPage(actor, laterId, '41N11')
    expect(known).toMatchObject({ capacity: 24, waitingWeeks: 4 })
    expect(known.copiedFrom).toMatch(/^AM-/)
  })
})
