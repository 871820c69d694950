import { outcomeOf } from '#app/features/application/keep-workbook.server.ts'
import { XLSX } from '#app/features/application/make-workbook.server.ts'
import { scopeBy, tariffYear } from '#app/features/application/workbook-order.server.ts'
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
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'

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
  const shipped = { reference: loadCostPriceReference(tariffYear(content)), version: 0 }
  const scope = { ...scopeBy(shipped, content, codes), offeredPlaces }
  const { legalName: providerName } = provider.organisation
  const empty = await buildWorkbook({ applicationNumber, providerName, ...scope })
  const bytes = await fillWorkbook(empty, (plausible) => ownNumbers(plausible, provider))
  const reading = await readWorkbook(bytes, scope)
  if (!reading.ok) throw new Error(`the workbook of ${providerName} cannot be read: ${reading.reason}`)
  const stored = await storage().put(bytes)
  const name = `Kostprijs ${applicationNumber}.xlsx`
  return { ...stored, name, mediaType: XLSX, outcome: outcomeOf(reading, scope) }
}

/** The low disability premium (Aof) of 2026, for small employers. */
const DISABILITY_PREMIUM_SMALL = '0.0627'

/** The plausible numbers, moved as far as organisations differ; always the same for the same provider. */
function ownNumbers({ organisation, products }: WorkbookInput, provider: SeededProvider): WorkbookInput {
  const random = randomFrom(DEMO_SEED * 104_729 + provider.index)
  const own = { ...ownOrganisation(organisation, random), cao: caoOf(provider) }
  const placesOf = (code: string) => provider.products.find((one) => one.productCode === code)?.capacity ?? 1
  return {
    organisation:
      provider.size === 'small' ? { ...own, employerSize: 'small', disabilityPremium: DISABILITY_PREMIUM_SMALL } : own,
    products: products.map((product) => ownProduct(product, placesOf(product.code), random)),
  }
}

/** Most work under the cao Jeugdzorg; some under that of the disability care or mental health care. */
function caoOf({ index }: SeededProvider): OrganisationInput['cao'] {
  if (index % 5 === 3) return 'ggz'
  return index % 11 === 4 ? 'gehandicaptenzorg' : 'jeugdzorg'
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

function ownProduct(plausible: ProductInput, places: number, random: Random): ProductInput {
  switch (plausible.unit) {
    case 'hour':
      return { ...plausible, volume: ownVolume(plausible, random), travelCosts: decimal(random.between(150, 340), 2) }
    case 'daypart': {
      const group = { ...groupsOf(plausible, places), occupancy: decimal(random.between(84, 92), 2) }
      const materialCosts = String(random.between(17, 27))
      return { ...plausible, ...group, materialCosts, volume: expectedUnits(group, plausible.openUnits) }
    }
    case 'day': {
      const group = { ...groupsOf(plausible, places), occupancy: decimal(random.between(88, 94), 2) }
      return { ...plausible, ...group, volume: expectedUnits(group, DAYS_PER_YEAR) }
    }
    case 'trip':
      return {
        ...plausible,
        volume: ownVolume(plausible, random),
        costPerKilometre: decimal(random.between(50, 62), 2),
      }
  }
}

const DAYS_PER_YEAR = '365'
/** Numbers of groups that divide every number of places exactly. */
const GROUPS = [1, 2, 4, 5, 8, 10, 16, 20, 25]
/** With fewer places the example's group is kept; the portal then asks which number is right. */
const LEAST_PLACES = 5

type Group = { groupSize: string; groups: string }

/** The offered places divided over groups of about the usual size. */
function groupsOf({ groupSize, groups }: Group, places: number): Group {
  if (places < LEAST_PLACES) return { groupSize, groups }
  const away = (count: number) => Math.abs(places / count - Number(groupSize))
  const count = GROUPS.reduce((best, one) => (away(one) < away(best) ? one : best))
  return { groupSize: euro(places).dividedBy(count).toString(), groups: String(count) }
}

function expectedUnits({ groupSize, groups, occupancy }: Group & { occupancy: string }, openUnits: string): string {
  return euro(groupSize).times(groups).times(occupancy).times(openUnits).toFixed(0)
}

function ownVolume({ volume = '1000' }: ProductInput, random: Random): string {
  return scaled(volume, random.between(300, 1700), 0)
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
