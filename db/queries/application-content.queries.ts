import type {
  Answer,
  ApplicationContent,
  CostPriceReading,
  EvidenceItem,
} from '#app/features/application/application.ts'
import { statedFactsOf } from '#app/features/application/statements.ts'
import { blockingCount, type KeptWorkbook } from '#app/features/cost-price/kept-workbook.ts'
import type { Organisation } from '#app/features/party/provider.ts'
import type { Db } from '../transaction.ts'
import { readDropped, readParties } from './application-party.queries.ts'
import { findHeldAgreement } from './held-agreement.queries.ts'
import { listTypedPages } from './typed-cost-price.queries.ts'
import { findLatestWorkbook, listAnswers, listChosenProducts, listEvidence } from './application.queries.ts'

/** Everything the provider filled in for one application, as the pure rules take it. Undefined: not theirs. */
export async function readApplicationContent(db: Db, applicationId: string): Promise<ApplicationContent | undefined> {
  const application = await db
    .selectFrom('application')
    .innerJoin('provider', 'provider.id', 'application.provider_id')
    .select([
      'application.statements',
      'application.procedure_id',
      'application.procedure_version_id',
      'application.provider_id',
      'application.started_at as at',
      'provider.facts',
      'provider.facts_confirmed_at',
      'provider.legal_name as legalName',
      'provider.kvk_number as kvkNumber',
    ])
    .where('application.id', '=', applicationId)
    .executeTakeFirst()
  if (!application) return undefined
  const { facts, legalName, kvkNumber } = application
  return {
    organisation: application.facts_confirmed_at ? ({ ...facts, legalName, kvkNumber } as Organisation) : null,
    products: await readProducts(db, applicationId),
    answers: await readAnswers(db, applicationId),
    evidence: await readEvidence(db, applicationId),
    statements: statedFactsOf(application.statements),
    costPrice: await readCostPrice(db, applicationId),
    parties: await readParties(db, applicationId),
    dropped: await readDropped(db, applicationId),
    agreement: await findHeldAgreement(db, application),
  }
}

async function readProducts(db: Db, applicationId: string): Promise<ApplicationContent['products']> {
  const rows = await listChosenProducts(db, applicationId)
  return rows.map((row) => ({
    productCode: row.product_code,
    municipalityCodes: row.municipalities,
    capacity: row.capacity,
    startsOn: row.starts_on,
    waitingWeeks: row.waiting_weeks,
  }))
}

async function readAnswers(db: Db, applicationId: string): Promise<Answer[]> {
  const rows = await listAnswers(db, applicationId)
  return rows
    .map((row) => ({ ...(row.answer as Omit<Answer, 'criterionId'>), criterionId: row.criterion_id }))
    .sort((one, other) => (one.criterionId < other.criterionId ? -1 : 1))
}

async function readEvidence(db: Db, applicationId: string): Promise<EvidenceItem[]> {
  const rows = await listEvidence(db, applicationId)
  return rows.map((row) => ({
    id: row.id,
    criterionId: row.criterion_id,
    evidenceId: row.evidence_id,
    fileName: row.file_name,
    sha256: row.sha256,
    documentDate: row.document_date,
    ...(row.ends_on ? { endsOn: row.ends_on } : {}),
    ...(row.shown_function ? { shown: { jobTitle: row.shown_function, vouchedBy: row.vouched_by ?? '' } } : {}),
  }))
}

async function readCostPrice(db: Db, applicationId: string): Promise<CostPriceReading> {
  const workbook = await findLatestWorkbook(db, applicationId)
  if (!workbook) return { state: 'none' }
  if (!workbook.readable) return { state: 'unreadable', fileName: workbook.file_name }
  const outcome = workbook.outcome as KeptWorkbook
  const typed = await listTypedPages(db, applicationId)
  const chosen = new Set(['org', ...(await listChosenProducts(db, applicationId)).map((row) => row.product_code)])
  const typedSince = typed.some((row) => chosen.has(row.page) && row.workbook_id !== workbook.id)
  return {
    state: 'read',
    fileName: workbook.file_name,
    sha256: workbook.sha256,
    productCodes: outcome.costPrices.map((price) => price.code),
    blockingProblems: blockingCount(outcome),
    ...(typedSince ? { typedSince } : {}),
  }
}
