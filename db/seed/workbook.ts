import { outcomeOf } from '#app/features/application/upload-workbook.server.ts'
import { XLSX } from '#app/features/application/make-workbook.server.ts'
import { workbookScope } from '#app/features/application/workbook-order.server.ts'
import type { OrganisationInput, ProductInput, WorkbookInput } from '#app/features/cost-price/cost-price.schema.ts'
import type { KeptWorkbook } from '#app/features/cost-price/kept-workbook.ts'
import { buildWorkbook } from '#app/features/cost-price/workbook/build-workbook.server.ts'
import { readWorkbook } from '#app/features/cost-price/workbook/read-workbook.server.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { euro } from '#app/utils/money.ts'
import { storage } from '#app/utils/storage.server.ts'
import { fillWorkbook } from '../../test/factories/cost-price-workbook.ts'
import { randomFrom, type Random } from './data/random.ts'
import { DEMO_SEED, type SeededProvider } from './providers.ts'

export type FilledWorkbook = {
  sha256: string
  size: number
  name: string
  mediaType: string
  outcome: KeptWorkbook
}
export type WorkbookOf = { applicationNumber: string; provider: SeededProvider; codes: readonly string[] }

/** A real workbook, filled in by this provider and read as the portal reads an upload. */
export async function filledWorkbook(content: ProcedureContent, made: WorkbookOf): Promise<FilledWorkbook> {
  const { applicationNumber, provider, codes } = made
  const offered = provider.products.map((product) => [product.productCode, String(product.capacity)])
  const offeredPlaces = Object.fromEntries(offered) as Record<string, string>
  const scope = { ...workbookScope(content, codes), offeredPlaces }
  const { legalName: providerName } = provider.organisation
  const empty = await buildWorkbook({ applicationNumber, providerName, ...scope })
  const bytes = await fillWorkbook(empty, (plausible) => ownNumbers(plausible, provider))
  const reading = await readWorkbook(bytes, scope)
  if (!reading.ok) throw new Error(`the workbook of ${providerName} cannot be read: ${reading.reason}`)
  const stored = await storage().put(bytes)
  const name = `Kostprijs ${applicationNumber}.xlsx`
  return { ...stored, name, mediaType: XLSX, outcome: outcomeOf(reading, scope) }
}

/** The plausible numbers, moved as far as organisations differ; always the same for the same provider. */
function ownNumbers({ organisation, products }: WorkbookInput, { index, size }: SeededProvider): WorkbookInput {
  const random = randomFrom(DEMO_SEED * 104_729 + index)
  const employerSize = size === 'small' ? 'small' : 'large'
  return {
    organisation: { ...ownOrganisation(organisation, random), employerSize },
    products: products.map((product) => ownProduct(product, random)),
  }
}

function ownOrganisation(plausible: OrganisationInput, random: Random): OrganisationInput {
  const pay = random.between(950, 1050)
  const functions = Object.entries(plausible.functions).map(([level, one]) => [
    level,
    {
      ...one,
      salary: scaled(one.salary, pay, 0),
      ...(one.clientShare ? { clientShare: scaled(one.clientShare, random.between(960, 1030), 3) } : {}),
    },
  ])
  return {
    ...plausible,
    sicknessShare: decimal(random.between(52, 84), 3),
    trainingHours: String(random.between(36, 52)),
    overheadShare: decimal(random.between(180, 255), 3),
    riskAndInnovation: decimal(random.between(15, 30), 3),
    functions: Object.fromEntries(functions) as OrganisationInput['functions'],
  }
}

function ownProduct(plausible: ProductInput, random: Random): ProductInput {
  const volume = scaled(plausible.volume ?? '1000', random.between(300, 1700), 0)
  switch (plausible.unit) {
    case 'hour':
      return { ...plausible, volume, travelCosts: decimal(random.between(150, 340), 2) }
    case 'daypart':
      return {
        ...plausible,
        volume,
        occupancy: decimal(random.between(83, 93), 2),
        materialCosts: String(random.between(17, 27)),
      }
    case 'day':
      return { ...plausible, volume, occupancy: decimal(random.between(87, 95), 2) }
    case 'trip':
      return { ...plausible, volume, costPerKilometre: decimal(random.between(50, 62), 2) }
  }
}

/** `thousandths` of an amount, with so many digits after the point. */
function scaled(amount: string, thousandths: number, digits: number): string {
  return euro(amount).times(thousandths).dividedBy(1000).toFixed(digits)
}

/** A whole number of the smallest unit as decimal text: (1234, 2) is "12.34". */
function decimal(whole: number, digits: number): string {
  if (digits === 0) return String(whole)
  const text = String(whole).padStart(digits + 1, '0')
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`
}
