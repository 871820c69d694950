import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { addEvidence } from '#app/features/application/add-evidence.server.ts'
import { answerCriterion } from '#app/features/application/answer-criterion.server.ts'
import { chooseProducts } from '#app/features/application/choose-products.server.ts'
import { confirmOrganisation } from '#app/features/application/confirm-organisation.server.ts'
import { describeProduct } from '#app/features/application/describe-product.server.ts'
import { readCriterionPage } from '#app/features/application/read-criterion-page.server.ts'
import { readDossier } from '#app/features/application/read-dossier.server.ts'
import { readProductPage } from '#app/features/application/read-product-page.server.ts'
import { removeEvidence } from '#app/features/application/remove-evidence.server.ts'
import { startApplication } from '#app/features/application/start-application.server.ts'
import { stateFacts } from '#app/features/application/state-facts.server.ts'
import { APPLICATION_STATUSES } from '#app/features/application/application.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { colleagueOf, openMoment, registeredProvider } from '../factories/application.ts'
import { draftOf, evidenceFile, refusalOf } from '../factories/draft.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()

const yes = { type: 'yes-no', value: 'yes' } as const
const no = { type: 'yes-no', value: 'no' } as const
const facts = {
  willingToGrow: true,
  willingToLeadTransformation: false,
  referenceYearClients: 4,
  referenceYearVolume: '10.50',
}
const details = { rowVersion: 1, municipalities: ['0983'], capacity: 5, startsOn: '2029-01-01', waitingWeeks: 0 }
/** Every way to change an application, each on its own part of it. */
const changes: Record<string, (actor: ProviderActor, id: string) => Promise<unknown>> = {
  products: (actor, id) => chooseProducts(actor, id, { products: ['45N21'], shown: ['41N11'] }),
  product: (actor, id) => describeProduct(actor, { applicationId: id, code: '41N11' }, details),
  answer: (actor, id) =>
    answerCriterion(actor, { applicationId: id, criterionId: 'UV-1' }, { rowVersion: 0, answer: no, explanation: '' }),
  evidence: (actor, id) =>
    addEvidence(
      actor,
      { applicationId: id, criterionId: 'GE-1', evidenceId: 'GE-1-KVK' },
      { id: randomUUID(), documentDate: '2026-01-02', file: evidenceFile() },
    ),
  removal: (actor, id) => removeEvidence(actor, { applicationId: id, criterionId: 'GE-1', id: randomUUID() }),
  statements: (actor, id) => stateFacts(actor, id, { rowVersion: 1, ...facts }),
  organisation: (actor, id) => confirmOrganisation(actor, id),
}
const readings: Record<string, (actor: ProviderActor, id: string) => Promise<unknown>> = {
  tasks: readDossier,
  product: (actor, id) => readProductPage(actor, id, '41N11'),
  criterion: (actor, id) => readCriterionPage(actor, id, 'UV-1'),
}

describe('starting', () => {
  test('is once per moment, also when ten press at the same time, and asks to confirm the organisation again', async () => {
    const { momentId } = await openMoment()
    const { actor } = await registeredProvider()
    const started = await Promise.all(Array.from({ length: 10 }, () => startApplication(actor, momentId, randomUUID())))
    const [first] = started
    expect(new Set(started.map((one) => one.id)).size).toBe(1)
    expect(await ownerQuery('select from application where moment_id = $1', [momentId])).toHaveLength(1)
    const subject = `application:${first!.id}`
    expect(await ownerQuery(`select from audit_event where subject = $1`, [subject])).toHaveLength(1)
    expect((await readDossier(actor, first!.id)).filledIn.organisation).toBeNull()
    await confirmOrganisation(actor, first!.id)
    expect((await readDossier(actor, first!.id)).filledIn.organisation?.legalName).toBe('Stichting Zwirrel')
  })

  test('is refused before the opening, from the closing on, for a reader, and for a moment that is none', async () => {
    const { momentId } = await openMoment()
    const { actor } = await registeredProvider()
    const reader = await colleagueOf(actor.providerId, 'reader')
    expect(await refusalOf(startApplication(reader, momentId, randomUUID()))).toEqual([
      'forbidden',
      'readerCannotChange',
    ])
    expect(await refusalOf(startApplication(actor, randomUUID(), randomUUID()))).toEqual(['not-found', 'notFound'])
    await ownerQuery(`update admission_moment set opens_at = clock_timestamp() + interval '1 minute' where id = $1`, [
      momentId,
    ])
    expect(await refusalOf(startApplication(actor, momentId, randomUUID()))).toEqual(['refused', 'momentNotOpenYet'])
    await close(momentId)
    expect(await refusalOf(startApplication(actor, momentId, randomUUID()))).toEqual(['too-late', 'momentClosed'])
  })
})

const close = (momentId: string) =>
  ownerQuery(
    `update admission_moment set opens_at = clock_timestamp() - interval '9 days', questions_until = clock_timestamp() - interval '2 days',
       answers_published_at = clock_timestamp() - interval '2 days', closes_at = clock_timestamp() where id = $1`,
    [momentId],
  )

describe('who may change what, when', () => {
  test.each(Object.keys(changes))('%s: another provider gets not-found, a reader forbidden', async (part) => {
    const { actor, id } = await draftOf()
    const other = (await registeredProvider()).actor
    expect(await refusalOf(changes[part]!(other, id))).toEqual(['not-found', 'notFound'])
    const reader = await colleagueOf(actor.providerId, 'reader')
    expect(await refusalOf(changes[part]!(reader, id))).toEqual(['forbidden', 'readerCannotChange'])
  })

  test.each(Object.keys(readings))('%s: another provider and nonsense get not-found, a reader reads', async (page) => {
    const { actor, id } = await draftOf()
    const other = (await registeredProvider()).actor
    expect(await refusalOf(readings[page]!(other, id))).toEqual(['not-found', 'notFound'])
    expect(await refusalOf(readings[page]!(actor, 'x'))).toEqual(['not-found', 'notFound'])
    expect(await refusalOf(readings[page]!(await colleagueOf(actor.providerId, 'reader'), id))).toEqual(['done'])
  })

  test('in every status but draft and repair nothing can be changed', async () => {
    const { actor, id } = await draftOf()
    for (const status of APPLICATION_STATUSES.filter((one) => one !== 'draft' && one !== 'repair-asked')) {
      await ownerQuery('update application set status = $2 where id = $1', [id, status])
      for (const change of Object.values(changes))
        expect(await refusalOf(change(actor, id))).toEqual(['refused', 'applicationClosed'])
    }
  })

  test('from the closing on nothing can be changed, whatever the page showed', async () => {
    const { actor, id, momentId } = await draftOf()
    await close(momentId)
    for (const change of Object.values(changes))
      expect(await refusalOf(change(actor, id))).toEqual(['too-late', 'momentClosed'])
  })
})

describe('during a repair', () => {
  async function repairOf(criterionId: string, due = `interval '3 days'`) {
    const made = await draftOf()
    await close(made.momentId)
    await ownerQuery(`update application set status = 'repair-asked' where id = $1`, [made.id])
    await ownerQuery(
      `insert into repair_request (id, application_id, provider_id, items, asked_by, asked_by_name, due_at)
       values ($1, $2, $3, $4, 'o', 'Officier', clock_timestamp() + ${due})`,
      [
        randomUUID(),
        made.id,
        made.actor.providerId,
        JSON.stringify([{ criterionId, question: 'Nieuwer uittreksel?' }]),
      ],
    )
    return made
  }

  test('only the named criterion opens: its page, its answer and its evidence', async () => {
    const { actor, id } = await repairOf('GE-1')
    await changes.evidence!(actor, id)
    const page = await readCriterionPage(actor, id, 'GE-1')
    expect(page).toMatchObject({ editable: true, place: { position: 1, total: 1 } })
    expect(page.files).toHaveLength(1)
    expect(await refusalOf(readings.criterion!(actor, id))).toEqual(['not-found', 'notFound'])
    for (const part of ['products', 'product', 'answer', 'statements', 'organisation'])
      expect(await refusalOf(changes[part]!(actor, id))).toEqual(['refused', 'notReopened'])
  })

  test('from the end of the term on it is too late', async () => {
    const { actor, id } = await repairOf('GE-1', `interval '0 seconds'`)
    expect(await refusalOf(changes.evidence!(actor, id))).toEqual(['too-late', 'repairTermOver'])
  })
})

describe('products', () => {
  test('what is bought in another way, not admitted to now, unknown or nothing is refused', async () => {
    const { actor, id, momentId } = await draftOf()
    const choose = (products: string[]) => refusalOf(chooseProducts(actor, id, { products, shown: ['41N11'] }))
    expect(await choose(['45N31'])).toEqual(['refused', 'productNotOpen'])
    expect(await choose(['bestaat-niet'])).toEqual(['refused', 'productNotOpen'])
    expect(await choose([])).toEqual(['refused', 'productMissing'])
    await ownerQuery(`update admission_moment set product_codes = '{41N11}' where id = $1`, [momentId])
    expect(await choose(['41N11', '45N21'])).toEqual(['refused', 'productNotOpen'])
  })

  test('what stays keeps its details, what goes loses them, a list that changed meanwhile is refused', async () => {
    const { actor, id } = await draftOf(['41N11', '45N21'])
    await describeProduct(actor, { applicationId: id, code: '41N11' }, details)
    await chooseProducts(actor, id, { products: ['41N11', '44N02'], shown: ['45N21', '41N11'] })
    const { products } = (await readDossier(actor, id)).filledIn
    expect(products.map((product) => [product.productCode, product.capacity])).toEqual([
      ['41N11', 5],
      ['44N02', null],
    ])
    const stale = chooseProducts(actor, id, { products: ['45N21'], shown: ['41N11', '45N21'] })
    expect(await refusalOf(stale)).toEqual(['conflict', 'changedMeanwhile'])
  })

  test('places and start are offered to the next product; outside contract or region is refused', async () => {
    const { actor, id } = await draftOf(['41N11', '45N21'])
    await describeProduct(actor, { applicationId: id, code: '41N11' }, details)
    const { known } = await readProductPage(actor, id, '45N21')
    expect(known).toMatchObject({ municipalities: ['0983'], startsOn: '2029-01-01', copiedFrom: 'Dagbesteding' })
    const describe = (change: object) =>
      refusalOf(describeProduct(actor, { applicationId: id, code: '45N21' }, { ...details, ...change }))
    expect(await describe({ startsOn: '2026-01-01' })).toEqual(['refused', 'startOutsideContract'])
    expect(await describe({ startsOn: '2031-01-01' })).toEqual(['refused', 'startOutsideContract'])
    expect(await describe({ municipalities: ['0363'] })).toEqual(['refused', 'municipalityUnknown'])
    expect(await refusalOf(readProductPage(actor, id, '44N02'))).toEqual(['not-found', 'notFound'])
  })

  test('two colleagues: one wins, the other hears it; the same again is harmless', async () => {
    const { actor, id } = await draftOf()
    const colleague = await colleagueOf(actor.providerId, 'editor')
    const place = { applicationId: id, code: '41N11' }
    const both = await Promise.all([
      refusalOf(describeProduct(actor, place, details)),
      refusalOf(describeProduct(colleague, place, { ...details, capacity: 9 })),
    ])
    expect(both.sort()).toEqual([['conflict', 'changedMeanwhile'], ['done']])
    const [row] = await ownerQuery<{ capacity: number }>(
      'select capacity from application_product where application_id = $1',
      [id],
    )
    await describeProduct(actor, place, { ...details, capacity: row!.capacity })
  })
})

describe('answers', () => {
  const place = (applicationId: string) => ({ applicationId, criterionId: 'UV-1' })

  test('one wins, the other hears it, and both texts are there; a double click is one answer', async () => {
    const { actor, id } = await draftOf()
    const answer = (value: typeof yes | typeof no, rowVersion: number) =>
      refusalOf(
        answerCriterion(actor, place(id), { rowVersion, answer: value, explanation: value === yes ? 'Hersteld' : '' }),
      )
    expect(await answer(no, 0)).toEqual(['done'])
    expect(await answer(no, 0)).toEqual(['done'])
    expect(await answer(yes, 0)).toEqual(['conflict', 'changedMeanwhile'])
    const page = await readCriterionPage(actor, id, 'UV-1')
    expect(page).toMatchObject({ known: { answer: no }, rowVersion: 1 })
    expect(await answer(yes, page.rowVersion)).toEqual(['done'])
    const events = await ownerQuery(`select from audit_event where subject = $1 and kind = 'application.answered'`, [
      `application:${id}`,
    ])
    expect(events).toHaveLength(2)
  })

  test('a criterion of a product that was not chosen does not exist here', async () => {
    const { actor, id } = await draftOf(['41N11'])
    const form = { rowVersion: 0, answer: yes, explanation: '' }
    expect(await refusalOf(answerCriterion(actor, { applicationId: id, criterionId: 'PE-3' }, form))).toEqual([
      'not-found',
      'notFound',
    ])
  })

  test('statements: the same again is harmless, something else on an old page is not', async () => {
    const { actor, id } = await draftOf()
    await stateFacts(actor, id, { rowVersion: 1, ...facts })
    await stateFacts(actor, id, { rowVersion: 1, ...facts })
    const stale = stateFacts(actor, id, { rowVersion: 1, ...facts, referenceYearClients: 9 })
    expect(await refusalOf(stale)).toEqual(['conflict', 'changedMeanwhile'])
  })
})
