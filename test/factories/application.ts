import { randomInt, randomUUID } from 'node:crypto'
import { submitApplication } from '#app/features/application/submit-application.server.ts'
import { calculateCostPrices } from '#app/features/cost-price/calculate-cost-price.ts'
import type { KeptWorkbook } from '#app/features/cost-price/kept-workbook.ts'
import { SYSTEM, type ProviderActor, type ProviderRole } from '#app/features/identity/actor.ts'
import { criteriaFor, findProduct, type PlacedProduct } from '#app/features/procedure/catalogue.ts'
import type { Criterion, ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { storage } from '#app/utils/storage.server.ts'
import { connection } from '#db/connection.server.ts'
import { insertFile } from '#db/queries/file.store.ts'
import { procedureContentNoordLimburg } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { region } from '#db/reference-data/noord-limburg/region.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { everybodyDeclares } from './declared.ts'
import { plausibleOrganisation, plausibleProduct } from './cost-price-input.ts'

const DAY = 24 * 60 * 60 * 1000

/** A published procedure with one moment that is open now, unless told otherwise. */
export type OpenMoment = { procedureId: string; versionId: string; momentId: string; content: ProcedureContent }

/** Opens a moment: it opened a week ago and closes in a week, counted on the clock of the database. */
export async function openMoment(content: ProcedureContent = procedureContentNoordLimburg): Promise<OpenMoment> {
  const ids = { procedureId: randomUUID(), versionId: randomUUID(), momentId: randomUUID() }
  const { pool } = connection()
  await pool.query(`insert into procedure (id, slug, region) values ($1, $2, 'noord-limburg')`, [
    ids.procedureId,
    `proef-${ids.procedureId}`,
  ])
  await pool.query(
    `insert into procedure_version (id, procedure_id, number, content, reason, published_at, published_by)
     values ($1, $2, 1, $3, 'eerste versie', clock_timestamp(), 'inkoop')`,
    [ids.versionId, ids.procedureId, JSON.stringify(content)],
  )
  await pool.query(
    `insert into admission_moment (id, procedure_id, name, reason_kind, reason, opens_at, questions_until,
       answers_published_at, closes_at, decision_by, contract_start, categories, repair_days, objection_days)
     select $1, $2, 'Eerste toelatingsmoment', 'first-round', 'Eerste ronde', now - interval '7 days', now, now,
       now + interval '7 days', (now + interval '60 days')::date, (now + interval '90 days')::date, '{A,B,C}', 10, 20
     from (select date_trunc('minute', clock_timestamp()) as now) clock`,
    [ids.momentId, ids.procedureId],
  )
  return { ...ids, content }
}

/** Somebody who works for a provider, with an account. */
export async function colleagueOf(providerId: string, role: ProviderRole = 'administrator'): Promise<ProviderActor> {
  const personId = randomUUID()
  const email = `medewerker-${personId.slice(0, 8)}@zwirrel.example`
  await connection().pool.query(
    `insert into identity."user" (id, name, email, "emailVerified") values ($1, 'Wabbe Moerka', $2, true)`,
    [personId, email],
  )
  await connection().pool.query('insert into membership (provider_id, person_id, role) values ($1, $2, $3)', [
    providerId,
    personId,
    role,
  ])
  return { desk: 'provider', personId, personName: 'Wabbe Moerka', email, providerId, role }
}

/** A registered provider with confirmed facts, one signatory who may sign alone, and an administrator. */
export async function registeredProvider(): Promise<{ actor: ProviderActor; signatoryId: string }> {
  const [providerId, signatoryId] = [randomUUID(), randomUUID()]
  const kvkNumber = String(randomInt(10_000_000, 99_999_999))
  await inTransaction(SYSTEM, async (db) => {
    await db
      .insertInto('provider')
      .values({
        id: providerId,
        kvk_number: kvkNumber,
        legal_name: 'Stichting Zwirrel',
        facts: JSON.stringify(organisation(kvkNumber)),
        facts_confirmed_at: new Date(),
      })
      .execute()
    await db
      .insertInto('signatory')
      .values({
        id: signatoryId,
        provider_id: providerId,
        name: 'Orlinde Kwispelhof',
        function: 'Bestuurder',
        email: 'o.kwispelhof@zwirrel.example',
        authority: 'alone',
        removed_at: null,
      })
      .execute()
  })
  return { actor: await colleagueOf(providerId), signatoryId }
}

function organisation(kvkNumber: string) {
  return {
    legalName: 'Stichting Zwirrel',
    tradeName: null,
    kvkNumber,
    rsin: '123456782',
    vatNumber: null,
    iban: 'NL91ABNA0417164300',
    agbCode: null,
    legalForm: 'foundation',
    address: { street: 'Plonderlaan', houseNumber: '1a', postalCode: '5911 SS', town: 'Venlo' },
    contact: { name: 'Orlinde Kwispelhof', email: 'o.kwispelhof@zwirrel.example', phone: '077 000 0001' },
  }
}

/** An application with everything the tests of its later life need. */
export type MadeApplication = OpenMoment & { applicationId: string; actor: ProviderActor; signatoryId: string }
export type Wishes = { moment?: OpenMoment; products?: readonly string[] }

const PRODUCTS = ['41N11', '45N21'] as const

/** A draft in which every question is answered: it can be submitted as it is. */
export async function completeApplication(wishes: Wishes = {}): Promise<MadeApplication> {
  const moment = wishes.moment ?? (await openMoment())
  const { actor, signatoryId } = await registeredProvider()
  const applicationId = randomUUID()
  const made = { ...moment, applicationId, actor, signatoryId }
  const codes = wishes.products ?? PRODUCTS
  const pdf = await storage().put(new TextEncoder().encode('%PDF-1.7\n% een bewijsstuk'))
  await inTransaction(SYSTEM, async (db) => {
    await db
      .insertInto('application')
      .values({
        id: applicationId,
        procedure_id: moment.procedureId,
        procedure_version_id: moment.versionId,
        moment_id: moment.momentId,
        provider_id: actor.providerId,
        status: 'draft',
        statements: JSON.stringify(STATEMENTS),
        started_by: actor.personId,
      })
      .execute()
    await chooseProducts(db, made, codes)
    for (const criterion of criteriaFor(moment.content, codes)) await answer(db, made, { criterion, file: pdf })
    await uploadWorkbook(db, made, codes)
  })
  return made
}

const STATEMENTS = {
  willingToGrow: true,
  willingToLeadTransformation: false,
  referenceYearClients: 120,
  referenceYearVolume: '850000',
}

async function chooseProducts(db: Db, made: MadeApplication, codes: readonly string[]): Promise<void> {
  const { contract_start } = await db
    .selectFrom('admission_moment')
    .select('contract_start')
    .where('id', '=', made.momentId)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('application_product')
    .values(
      codes.map((product_code) => ({
        application_id: made.applicationId,
        provider_id: made.actor.providerId,
        product_code,
        municipalities: region.municipalities.map((municipality) => municipality.code),
        capacity: 24,
        starts_on: contract_start,
        waiting_weeks: 4,
      })),
    )
    .execute()
}

async function answer(
  db: Db,
  made: MadeApplication,
  given: { criterion: Criterion; file: { sha256: string; size: number } },
): Promise<void> {
  const { criterion, file } = given
  const owner = { application_id: made.applicationId, provider_id: made.actor.providerId }
  await db
    .insertInto('application_answer')
    .values({
      ...owner,
      criterion_id: criterion.id,
      answer: JSON.stringify(passingAnswer(criterion)),
      answered_by: made.actor.personId,
    })
    .execute()
  for (const request of criterion.evidence) {
    const whose = { providerId: made.actor.providerId, name: `${request.id}.pdf`, mediaType: 'application/pdf' }
    await db
      .insertInto('application_evidence')
      .values({
        ...owner,
        id: randomUUID(),
        criterion_id: criterion.id,
        evidence_id: request.id,
        ...(request.handling === 'seen'
          ? { file_id: null, shown_function: 'Bestuurder', vouched_by: 'Orlinde Kwispelhof' }
          : { file_id: await insertFile(db, { ...whose, sha256: file.sha256, sizeBytes: file.size }) }),
        document_date: new Date(Date.now() - 20 * DAY).toISOString().slice(0, 10),
        added_by: made.actor.personId,
        removed_at: null,
      })
      .execute()
  }
}

/** The answer with which a criterion is met. */
function passingAnswer({ question }: Criterion) {
  switch (question.type) {
    case 'yes-no': {
      const value = question.passesWhen ?? 'yes'
      const explanation = question.explainWhen === value ? 'Wij lichten dit graag toe.' : ''
      return { answer: { type: 'yes-no', value }, explanation }
    }
    case 'text':
      return { answer: { type: 'text', value: question.identifier ? '99000000001' : 'Sinds 2015.' }, explanation: '' }
    case 'number':
      return { answer: { type: 'number', value: question.minimum ?? '1' }, explanation: '' }
  }
}

async function uploadWorkbook(db: Db, made: MadeApplication, codes: readonly string[]): Promise<void> {
  const file = await storage().put(new TextEncoder().encode(`werkboek ${made.applicationId}`))
  const name = 'kostprijs.xlsx'
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const stored = { providerId: made.actor.providerId, sha256: file.sha256, name, sizeBytes: file.size, mediaType }
  await db
    .insertInto('cost_price_workbook')
    .values({
      id: randomUUID(),
      application_id: made.applicationId,
      provider_id: made.actor.providerId,
      file_id: await insertFile(db, stored),
      outcome: JSON.stringify(plausibleOutcome(made.content, codes)),
      readable: true,
      blocking: false,
      uploaded_by: made.actor.personId,
    })
    .execute()
}

function plausibleOutcome(content: ProcedureContent, codes: readonly string[]): KeptWorkbook {
  const products = codes.map((code) => findProduct(content, code)).filter((found): found is PlacedProduct => !!found)
  const input = {
    organisation: plausibleOrganisation(),
    products: products.map((product) => plausibleProduct(product.unit, product.code)),
  }
  return { year: 2026, input, costPrices: calculateCostPrices(input, products), checks: [], problems: [] }
}

export type SubmittedApplication = MadeApplication & { submissionId: string }

/** An application that was sent in through the real use case. */
export async function submittedApplication(wishes: Wishes = {}): Promise<SubmittedApplication> {
  const made = await completeApplication(wishes)
  const { submissionId } = await submitApplication(made.actor, submissionOf(made))
  return { ...made, submissionId }
}

/** What the page posts when this application is sent in, with a fresh key. */
export function submissionOf(made: Pick<MadeApplication, 'applicationId' | 'signatoryId'>) {
  return {
    applicationId: made.applicationId,
    submissionId: randomUUID(),
    submissionKey: randomUUID(),
    signatoryIds: [made.signatoryId],
  }
}

/** Sets the clock aside: the moment closes (or closed) this many milliseconds from now; officers then declare. */
export async function closesIn(momentId: string, milliseconds: number): Promise<void> {
  await connection().pool.query(
    `update admission_moment set questions_until = opens_at, answers_published_at = opens_at,
       closes_at = clock_timestamp() + make_interval(secs => $2::float8 / 1000) where id = $1`,
    [momentId, milliseconds],
  )
  if (milliseconds <= 0) await everybodyDeclares(momentId)
}

/** A submitted application after closing, of which these criteria are asked again; the term runs for ten days. */
export async function repairAsked(
  wishes: Wishes & { criterionIds: readonly string[] },
): Promise<SubmittedApplication & { repairId: string }> {
  const made = await submittedApplication({ ...wishes, moment: wishes.moment ?? (await openMoment()) })
  const repairId = randomUUID()
  await closesIn(made.momentId, -1000)
  await connection().pool.query(
    `insert into repair_request (id, application_id, provider_id, items, asked_by, asked_by_name, due_at)
     values ($1, $2, $3, $4, 'beoordelaar', 'Fenna Tjoelker', clock_timestamp() + interval '10 days')`,
    [
      repairId,
      made.applicationId,
      made.actor.providerId,
      JSON.stringify(wishes.criterionIds.map((criterionId) => ({ criterionId, words: 'Wilt u dit aanvullen?' }))),
    ],
  )
  await connection().pool.query(`update application set status = 'repair-asked' where id = $1`, [made.applicationId])
  return { ...made, repairId }
}
