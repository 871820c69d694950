import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Answer } from '#app/features/application/application.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { blockingCount } from '#app/features/cost-price/kept-workbook.ts'
import { criteriaFor } from '#app/features/procedure/catalogue.ts'
import { insertFile } from '#db/queries/file.store.ts'
import { compareDates } from '#app/utils/calendar.ts'
import type { ApplicationTable } from '#db/tables/application.ts'
import type { Db } from '#db/transaction.ts'
import { answerOf } from './answers.ts'
import { after } from './dates.ts'
import type { History } from './history.ts'
import { seedEvidence } from './evidence-rows.ts'
import type { Round } from './procedure.ts'
import type { SeededProvider } from './providers.ts'
import type { Shortfall } from './shortfalls.ts'
import { filledWorkbook } from './workbook.ts'

/** How far an application came before it was sent in or left as it is. */
export type FillingIn = {
  round: Round
  provider: SeededProvider
  actor: ProviderActor
  startedAt: Date
  /** Products asked for; left out: all that this provider offers. */
  codes?: readonly string[]
  shortfalls?: readonly Shortfall[]
  /** `half`: products and the self-declaration, without evidence, statements and workbook. */
  extent: 'whole' | 'half'
}

export type SeededApplication = FillingIn & { id: string; number: string; codes: readonly string[] }

/** Stores an application as the provider filled it in over a few days. */
export async function seedApplication(db: Db, past: History, filling: FillingIn): Promise<SeededApplication> {
  const { round, provider, actor, startedAt } = filling
  const codes = filling.codes ?? provider.products.map((product) => product.productCode)
  const id = randomUUID()
  const { number } = await db
    .insertInto('application')
    .values({
      id,
      procedure_id: round.procedureId,
      procedure_version_id: round.versionId,
      moment_id: round.id,
      provider_id: provider.id,
      status: 'draft',
      statements: JSON.stringify(filling.extent === 'whole' ? provider.statements : {}),
      started_at: startedAt,
      started_by: actor.personId,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  past.add(startedAt, actor, {
    kind: 'application.started',
    subject: `application:${id}`,
    providerId: provider.id,
    visibility: 'shared',
    payload: { number },
  })
  const application = { ...filling, id, number, codes }
  await insertProducts(db, application)
  await insertAnswers(db, application)
  if (filling.extent === 'whole') {
    await seedEvidence(db, application)
    await insertWorkbook(db, application)
  }
  return application
}

async function insertProducts(db: Db, { id, provider, round, codes }: SeededApplication): Promise<void> {
  const chosen = provider.products.filter((product) => codes.includes(product.productCode))
  await db
    .insertInto('application_product')
    .values(
      chosen.map((product) => ({
        application_id: id,
        provider_id: provider.id,
        product_code: product.productCode,
        municipalities: product.municipalityCodes,
        capacity: product.capacity,
        starts_on: compareDates(product.startsOn, round.contractStart) < 0 ? round.contractStart : product.startsOn,
        waiting_weeks: product.waitingWeeks,
      })),
    )
    .execute()
}

async function insertAnswers(db: Db, application: SeededApplication): Promise<void> {
  const { id, provider, actor, round, codes, shortfalls = [], startedAt, extent } = application
  const asked = criteriaFor(round.content, codes)
  const criteria = extent === 'whole' ? asked : asked.filter((criterion) => criterion.kind.startsWith('exclusion'))
  const rows = criteria.map((criterion, place) => {
    const { criterionId, ...answer }: Answer = answerOf(criterion, provider, shortfalls)
    return {
      application_id: id,
      provider_id: provider.id,
      criterion_id: criterionId,
      answer: JSON.stringify(answer),
      answered_by: actor.personId,
      answered_at: after(startedAt, 0, 30 + place),
    }
  })
  await db.insertInto('application_answer').values(rows).execute()
}

async function insertWorkbook(db: Db, application: SeededApplication): Promise<void> {
  const { id, number, provider, actor, round, codes, startedAt } = application
  const workbook = await filledWorkbook(round.content, { applicationNumber: number, provider, codes })
  const { sha256, name, mediaType, size: sizeBytes, outcome } = workbook
  const fileId = await insertFile(db, { providerId: provider.id, sha256, name, mediaType, sizeBytes })
  await db
    .insertInto('cost_price_workbook')
    .values({
      id: randomUUID(),
      application_id: id,
      provider_id: provider.id,
      file_id: fileId,
      outcome: JSON.stringify(outcome),
      readable: true,
      blocking: blockingCount(outcome) > 0,
      uploaded_by: actor.personId,
      uploaded_at: after(startedAt, 0, 120),
    })
    .execute()
}

/** Writes where the application stands now. */
export async function setStatus(
  db: Db,
  { id }: Pick<SeededApplication, 'id'>,
  status: ApplicationTable['status'],
): Promise<void> {
  await db
    .updateTable('application')
    .set({ status, row_version: sql`row_version + 1` })
    .where('id', '=', id)
    .execute()
}
