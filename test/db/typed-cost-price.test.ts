import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { calculateTyped } from '#app/features/application/calculate-typed.server.ts'
import { makeWorkbook } from '#app/features/application/make-workbook.server.ts'
import { readCostPricePage } from '#app/features/application/read-cost-price.server.ts'
import { readDossier } from '#app/features/application/read-dossier.server.ts'
import { readTypedPage } from '#app/features/application/read-typed.server.ts'
import { savePage } from '#app/features/application/save-typed-page.server.ts'
import { submitApplication } from '#app/features/application/submit-application.server.ts'
import { storedPages, type StoredPage } from '#app/features/application/typed-cost-price.server.ts'
import { uploadWorkbook } from '#app/features/application/upload-workbook.server.ts'
import { missingItems } from '#app/features/application/completeness.ts'
import { answersOfInput } from '#app/features/cost-price/typed/answers-of-input.ts'
import { asTyped, type Answers } from '#app/features/cost-price/typed/read-typed.ts'
import { fieldsOn, typedPages } from '#app/features/cost-price/typed/typed-page.ts'
import type { ProductInput } from '#app/features/cost-price/cost-price.schema.ts'
import type { ProviderActor, StaffActor } from '#app/features/identity/actor.ts'
import { productsOf } from '#app/features/procedure/catalogue.ts'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import { procedureContentNoordLimburg } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { inTransaction } from '#db/transaction.ts'
import {
  closesIn,
  colleagueOf,
  completeApplication,
  openMoment,
  type MadeApplication,
  type OpenMoment,
} from '../factories/application.ts'
import { plausibleOrganisation, plausibleProduct } from '../factories/cost-price-input.ts'
import { fillWorkbook } from '../factories/cost-price-workbook.ts'
import { useDatabase } from '../setup/database.ts'
import { outcomeOf } from '../setup/outcome.ts'

const { ownerQuery } = useDatabase()
let moment: OpenMoment
beforeAll(async () => {
  moment = await openMoment()
})

const OFFICER: StaffActor = {
  desk: 'staff',
  personId: randomUUID(),
  personName: 'Inkoper',
  email: 'inkoper@regio.example',
  desks: ['procurement'],
}
const HOUR = '45N21'
const DAYPART = '41N11'
const hour = {
  ...plausibleProduct('hour', HOUR),
  staff: { MBO: { share: '0.85' }, HBO: { share: '0.15' } },
  backgroundLevel: 'HBO',
} as ProductInput
const daypart = plausibleProduct('daypart', DAYPART)
const plausible = answersOfInput({ organisation: plausibleOrganisation(), products: [daypart, hour] })
const scope = {
  products: productsOf(procedureContentNoordLimburg).filter(({ code }) => [HOUR, DAYPART].includes(code)),
  reference: loadCostPriceReference(2026),
}
const fields = new Map(
  typedPages(scope.products, scope.reference).flatMap((page) => fieldsOn(page).map((place) => [place.key, place])),
)

/** Types on a page what a person reads there: decimals with a comma, shares as percentage. */
const typing = (answers: Answers) => (key: string) => {
  const place = fields.get(key)
  return place ? asTyped(place, answers[key]) : (answers[key] ?? '')
}
type Acting = { actor: ProviderActor; applicationId: string }
const save = ({ actor, applicationId }: Acting, page: string, answers: Answers, version = 0) =>
  savePage(actor, { applicationId, page, version, typed: typing(answers) })
const pagesOf = ({ actor, applicationId }: Acting): Promise<Record<string, StoredPage>> =>
  inTransaction(actor, (db) => storedPages(db, applicationId))
const calculate = ({ actor, applicationId }: Acting) =>
  calculateTyped(actor, { applicationId, workbookId: randomUUID() })
const upload = ({ actor, applicationId }: Acting, bytes: Uint8Array) =>
  uploadWorkbook(actor, {
    applicationId,
    workbookId: randomUUID(),
    file: { field: 'file', name: 'Kostprijs.xlsx', bytes },
  })
const missingOf = async ({ actor, applicationId }: Acting) =>
  missingItems((await readDossier(actor, applicationId)).completeness).map(({ kind }) => kind)
const workbooksOf = async ({ applicationId }: Acting) => {
  const [row] = await ownerQuery<{ count: number }>(
    'select count(*)::int as count from cost_price_workbook where application_id = $1',
    [applicationId],
  )
  return row!.count
}

/** A draft whose cost price is typed whole, not calculated yet. */
async function typedWhole(): Promise<MadeApplication> {
  const made = await completeApplication({ moment })
  for (const page of ['org', DAYPART, HOUR]) {
    const stored = (await pagesOf(made))[page]
    await save(made, page, plausible[page] ?? {}, stored?.version ?? 0)
  }
  return made
}

describe('a cost price typed in the portal', () => {
  test('is kept page by page, also when a page is half done', async () => {
    const made = await completeApplication({ moment })
    await save(made, 'org', { 'org.leaveHours': '165.5', 'org.sicknessShare': '0.065' })
    const page = (await pagesOf(made)).org
    expect(page).toMatchObject({
      answers: { 'org.leaveHours': '165.5', 'org.sicknessShare': '0.065' },
      version: 1,
      calculated: false,
      change: { by: made.actor.personName },
    })
  })

  test('becomes a workbook that is calculated and checked as an uploaded one', async () => {
    const made = await typedWhole()
    expect(await missingOf(made)).toContain('workbook-not-as-typed')
    await calculate(made)
    const { reading } = await readCostPricePage(made.actor, made.applicationId)
    expect(reading).toMatchObject({ blocking: 0, otherProducts: false, problems: [] })
    expect(reading?.costPrices.map((price) => price.code)).toEqual([DAYPART, HOUR])
    expect(await missingOf(made)).toEqual([])
  })

  test('gives to the cent what the same numbers give in a spreadsheet', async () => {
    const typed = await typedWhole()
    await calculate(typed)
    const other = await completeApplication({ moment })
    await upload(other, (await makeWorkbook(typed.actor, typed.applicationId, 'filled')).bytes)
    const [one, two] = [
      await readCostPricePage(typed.actor, typed.applicationId),
      await readCostPricePage(other.actor, other.applicationId),
    ]
    expect(two.reading?.costPrices.map(({ price, elements }) => ({ price, elements }))).toEqual(
      one.reading?.costPrices.map(({ price, elements }) => ({ price, elements })),
    )
    expect((await pagesOf(typed)).org?.answers).toMatchObject((await pagesOf(other)).org?.answers ?? {})
    expect((await pagesOf(typed))[HOUR]?.answers).toMatchObject((await pagesOf(other))[HOUR]?.answers ?? {})
  })

  test('calculated twice is kept once', async () => {
    const made = await typedWhole()
    await calculate(made)
    const before = await workbooksOf(made)
    await calculate(made)
    expect(await workbooksOf(made)).toBe(before)
  })

  test('with a place left empty is kept with what is missing', async () => {
    const made = await completeApplication({ moment })
    await save(made, 'org', { 'org.leaveHours': '165' })
    await calculate(made)
    const { reading } = await readCostPricePage(made.actor, made.applicationId)
    expect(reading?.problems.map(({ key }) => key)).toContain('org.overheadShare')
    expect(reading?.problems.map(({ key }) => key)).not.toContain('org.leaveHours')
  })

  test('an uploaded workbook comes to stand in the pages, and typing after it counts only once calculated', async () => {
    const made = await completeApplication({ moment })
    await upload(made, await fillWorkbook((await makeWorkbook(made.actor, made.applicationId)).bytes))
    const page = (await pagesOf(made)).org
    expect(page).toMatchObject({ calculated: true, answers: { 'org.leaveHours': '165', 'org.cao': 'jeugdzorg' } })
    expect(await missingOf(made)).toEqual([])
    await save(made, 'org', { ...page?.answers, 'org.leaveHours': '170' }, page?.version)
    expect(await missingOf(made)).toEqual(['workbook-not-as-typed'])
    await calculate(made)
    expect(await missingOf(made)).toEqual([])
  })

  test('answers that are not asked any more stay for when they are', async () => {
    const made = await completeApplication({ moment, products: [HOUR] })
    await upload(made, await fillWorkbook((await makeWorkbook(made.actor, made.applicationId)).bytes))
    await ownerQuery(
      `update typed_cost_price set answers = answers || '{"org.functions.WO+.salary":"6300"}' where application_id = $1 and page = 'org'`,
      [made.applicationId],
    )
    const page = (await pagesOf(made)).org
    await save(made, 'org', { 'org.leaveHours': '166' }, page?.version)
    expect((await pagesOf(made)).org?.answers).toEqual({ 'org.functions.WO+.salary': '6300', 'org.leaveHours': '166' })
  })
})

test('a later application starts with what was sent in before, and with the published numbers of now', async () => {
  const before = await completeApplication({ moment, products: [HOUR] })
  await upload(before, await fillWorkbook((await makeWorkbook(before.actor, before.applicationId)).bytes))
  const org = (await pagesOf(before)).org
  const change = { 'org.leaveHours': '171', 'org.trainingHours': '41', 'org.overheadShare': '0.21' }
  await save(before, 'org', { ...org?.answers, ...change }, org?.version)
  await calculate(before)
  const sending = { applicationId: before.applicationId, submissionId: randomUUID(), submissionKey: randomUUID() }
  await submitApplication(before.actor, { ...sending, signatoryIds: [before.signatoryId] })

  const later = await openMoment()
  const applicationId = await startAgain(before, later)
  const page = await readTypedPage(before.actor, applicationId, 'org')
  expect(page).toMatchObject({
    begun: false,
    version: 0,
    answers: { ...change, 'org.cao': 'jeugdzorg' },
  })
  expect(page.takenFrom).toMatch(/^AM-/)
  expect(page.answers['org.pensionFranchise']).toBe('17283')
  expect((await readTypedPage(before.actor, applicationId, HOUR)).answers[`${HOUR}.travelCosts`]).toBe('2.5')

  const other = await completeApplication({ moment: later, products: [HOUR] })
  expect((await readTypedPage(other.actor, other.applicationId, 'org')).takenFrom).toBeNull()
})

/** A second, empty application of the same provider. */
async function startAgain(
  { actor }: MadeApplication,
  { procedureId, versionId, momentId }: OpenMoment,
): Promise<string> {
  const id = randomUUID()
  await ownerQuery(
    `insert into application (id, procedure_id, procedure_version_id, moment_id, provider_id, status, started_by)
     values ($1, $2, $3, $4, $5, 'draft', $6)`,
    [id, procedureId, versionId, momentId, actor.providerId, actor.personId],
  )
  await ownerQuery(`insert into application_product (application_id, provider_id, product_code) values ($1, $2, $3)`, [
    id,
    actor.providerId,
    HOUR,
  ])
  return id
}

describe('refused', () => {
  test.each([
    ['org.grossHours', '1.234', 'refused: typedCostPrice.between'],
    ['org.leaveHours', 'veel', 'refused: typedCostPrice.range'],
    ['org.leaveHours', '-3', 'refused: typedCostPrice.range'],
    ['org.leaveHours', '900', 'refused: typedCostPrice.range'],
    ['org.grossHours', '0', 'refused: typedCostPrice.above'],
    ['org.pensionEmployerShare', '1', 'refused: typedCostPrice.between'],
    ['org.cao', 'zomaar', 'refused: typedCostPrice.choice'],
  ])('%s typed as %s, and nothing is saved', async (place, typed, reason) => {
    const made = await completeApplication({ moment })
    const form = { applicationId: made.applicationId, page: 'org', version: 0 }
    const typing = (key: string) => (key === place ? typed : '')
    expect(await outcomeOf(savePage(made.actor, { ...form, typed: typing }))).toBe(reason)
    const rows = await ownerQuery('select from typed_cost_price where application_id = $1', [made.applicationId])
    expect(rows).toEqual([])
  })

  test('a page that a colleague saved first, a page of no chosen product, and nothing to calculate', async () => {
    const made = await completeApplication({ moment, products: [HOUR] })
    await save(made, 'org', { 'org.leaveHours': '165' })
    expect(await outcomeOf(save(made, 'org', { 'org.leaveHours': '166' }))).toBe('conflict: changedMeanwhile')
    await save(made, 'org', { 'org.leaveHours': '166' }, 1)
    expect(await outcomeOf(save(made, 'org', { 'org.leaveHours': '167' }, 1))).toBe('conflict: changedMeanwhile')
    expect(await outcomeOf(save(made, DAYPART, {}))).toBe('not-found: notFound')
    expect(await outcomeOf(save(made, 'meta', {}))).toBe('not-found: notFound')
  })

  test('by who may not: another provider, a reader, anybody after closing', async () => {
    const closing = await openMoment()
    const made = await completeApplication({ moment: closing })
    const other = await completeApplication({ moment: closing })
    const reader = await colleagueOf(made.actor.providerId, 'reader')
    const page = { 'org.leaveHours': '165' }
    expect(await outcomeOf(save({ ...made, actor: other.actor }, 'org', page))).toBe('not-found: notFound')
    expect(await outcomeOf(calculate({ ...made, actor: other.actor }))).toBe('not-found: notFound')
    expect(await outcomeOf(save({ ...made, actor: reader }, 'org', page))).toBe('forbidden: readerCannotChange')
    await closesIn(closing.momentId, -1000)
    expect(await outcomeOf(save(made, 'org', page))).toBe('too-late: momentClosed')
    expect(await outcomeOf(calculate(made))).toBe('too-late: momentClosed')
  })

  test('another provider and the region see nothing of what is typed', async () => {
    const made = await typedWhole()
    const other = await completeApplication({ moment })
    const seen = (actor: Parameters<typeof inTransaction>[0]) =>
      inTransaction(actor, (db) => db.selectFrom('typed_cost_price').select('page').execute())
    expect(await seen(made.actor)).toHaveLength(3)
    expect(await seen(other.actor)).toEqual([])
    expect(await seen(OFFICER)).toEqual([])
  })

  test('by the database, once the application is sent in: typed pages are frozen as the workbook is', async () => {
    const made = await typedWhole()
    await calculate(made)
    const sending = { applicationId: made.applicationId, submissionId: randomUUID(), submissionKey: randomUUID() }
    await submitApplication(made.actor, { ...sending, signatoryIds: [made.signatoryId] })
    await expect(
      ownerQuery(`update typed_cost_price set answers = '{}' where application_id = $1`, [made.applicationId]),
    ).rejects.toMatchObject({ code: 'OH001' })
    await expect(
      ownerQuery('delete from typed_cost_price where application_id = $1', [made.applicationId]),
    ).rejects.toMatchObject({ code: 'OH001' })
    expect(await outcomeOf(save(made, 'org', {}, 1))).toBe('refused: applicationClosed')
  })
})
