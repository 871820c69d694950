import { createHash, randomUUID } from 'node:crypto'
import { calculateCostPrices } from '#app/features/cost-price/calculate-cost-price.ts'
import type { WorkbookInput } from '#app/features/cost-price/cost-price.schema.ts'
import { runChecks } from '#app/features/cost-price/checks/run-checks.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { applicableProducts, type PlacedProduct } from '#app/features/procedure/catalogue.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { connection } from '#db/connection.server.ts'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import { procedureContentNoordLimburg } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { randomFrom } from '#db/seed/data/random.ts'
import { plausibleOrganisation, plausibleProduct } from '../factories/cost-price-input.ts'

export const OFFICER: StaffActor = {
  desk: 'staff',
  personId: randomUUID(),
  personName: 'Meter',
  email: 'meter@regio.example',
  desks: ['procurement'],
}

export type FilledYear = { procedureId: string; year: number; products: PlacedProduct[] }

const YEAR = 2026
const FORMS = ['bv', 'foundation', 'sole-trader', 'cooperative'] as const
const CAOS = ['jeugdzorg', 'ggz', 'gehandicaptenzorg'] as const

/** A closed moment in which so many providers sent in a workbook of so many products, each with its own numbers. */
export async function fillYear(size: { providers: number; products: number }): Promise<FilledYear> {
  const { pool } = connection()
  const content = contentOf(size.products)
  const products = applicableProducts(content)
  const [procedureId, versionId, momentId] = [randomUUID(), randomUUID(), randomUUID()]
  await pool.query(`insert into procedure (id, slug, region) values ($1, 'meting', 'noord-limburg')`, [procedureId])
  await pool.query(
    `insert into procedure_version (id, procedure_id, number, content, reason, published_at, published_by)
     values ($1, $2, 1, $3, 'eerste versie', clock_timestamp(), 'inkoop')`,
    [versionId, procedureId, JSON.stringify(content)],
  )
  await pool.query(
    `insert into admission_moment (id, procedure_id, name, reason_kind, reason, opens_at, questions_until,
       answers_published_at, closes_at, decision_by, contract_start, categories, repair_days, objection_days)
     select $1, $2, 'Meting', 'first-round', 'Meting', now - interval '9 days', now - interval '8 days',
       now - interval '7 days', now - interval '1 day', (now + interval '60 days')::date,
       (now + interval '90 days')::date, '{A,B,C}', 10, 20 from (select clock_timestamp() as now) clock`,
    [momentId, procedureId],
  )
  const reference = loadCostPriceReference(YEAR)
  for (let place = 0; place < size.providers; place += 1) {
    const input = inputOf(place, products)
    const costPrices = calculateCostPrices(input, products)
    const checks = runChecks({ input, products, prices: costPrices, reference })
    const outcome = { year: YEAR, input, costPrices, checks, problems: [] }
    await submit({ procedureId, versionId, momentId, place, products, outcome: JSON.stringify(outcome) })
  }
  await pool.query('analyze')
  return { procedureId, year: YEAR, products }
}

/** The shipped catalogue with so many products: the last ones are copies under another code. */
function contentOf(wanted: number): ProcedureContent {
  const content = structuredClone(procedureContentNoordLimburg)
  const known = content.segments.flatMap((segment) => segment.subsegments.flatMap((sub) => sub.products))
  const open = known.filter((product) => product.openHouse)
  const first = content.segments[0]?.subsegments[0]
  open.slice(0, Math.max(wanted - open.length, 0)).forEach((product, place) => {
    first?.products.push({ ...product, code: `M${String(place)}`, name: `${product.name} ${String(place)}` })
  })
  return content
}

function inputOf(place: number, products: readonly PlacedProduct[]): WorkbookInput {
  const random = randomFrom(place + 1)
  const plausible = plausibleOrganisation()
  const pay = random.between(900, 1100)
  const functions = Object.entries(plausible.functions).map(([level, row]) => [
    level,
    { ...row, salary: ((Number(row.salary) * pay) / 1000).toFixed(2) },
  ])
  return {
    organisation: {
      ...plausible,
      cao: CAOS[place % CAOS.length] ?? 'jeugdzorg',
      employerSize: place % 3 === 0 ? 'small' : 'large',
      overheadShare: (random.between(150, 300) / 1000).toFixed(3),
      functions: Object.fromEntries(functions) as WorkbookInput['organisation']['functions'],
    },
    products: products.map((product) => plausibleProduct(product.unit, product.code)),
  }
}

type Sent = {
  procedureId: string
  versionId: string
  momentId: string
  place: number
  products: readonly PlacedProduct[]
  outcome: string
}

async function submit({ procedureId, versionId, momentId, place, products, outcome }: Sent): Promise<void> {
  const { pool } = connection()
  const [providerId, applicationId, fileId] = [randomUUID(), randomUUID(), randomUUID()]
  const sha256 = createHash('sha256').update(applicationId).digest('hex')
  const content = JSON.stringify({
    content: {
      organisation: { legalForm: FORMS[place % FORMS.length] },
      products: products.map(({ code }) => ({ productCode: code, capacity: 5 + (place % 40) })),
      answers: [],
      costPrice: { state: 'read', sha256 },
    },
  })
  await pool.query(`insert into provider (id, kvk_number, legal_name, facts) values ($1, $2, $3, '{}')`, [
    providerId,
    String(10_000_000 + place),
    `Meting ${String(place)}`,
  ])
  await pool.query(
    `insert into application (id, procedure_id, procedure_version_id, moment_id, provider_id, status, started_by)
     values ($1, $2, $3, $4, $5, 'submitted', 'meting')`,
    [applicationId, procedureId, versionId, momentId, providerId],
  )
  await pool.query(
    `insert into stored_file (id, provider_id, sha256, name, media_type, size_bytes, scan)
     values ($1, $2, $3, 'kostprijs.xlsx', 'application/octet-stream', 1, 'not-scanned')`,
    [fileId, providerId, sha256],
  )
  await pool.query(
    `insert into cost_price_workbook (id, application_id, provider_id, file_id, outcome, readable, blocking, uploaded_by)
     values ($1, $2, $3, $4, $5, true, false, 'meting')`,
    [randomUUID(), applicationId, providerId, fileId, outcome],
  )
  await pool.query(
    `insert into submission (id, application_id, provider_id, kind, sequence, receipt_number, submission_key,
       submitted_at, submitted_by, submitted_by_name, content, sha256)
     values ($1, $2, $3, 'application', 1, $4, $5, clock_timestamp() - interval '2 days', 'meting', 'Meting', $6,
       encode(sha256(convert_to($6, 'UTF8')), 'hex'))`,
    [randomUUID(), applicationId, providerId, `M-${String(place)}`, randomUUID(), content],
  )
}
