import { applicableProducts } from '#app/features/procedure/catalogue.ts'
import type { Organisation } from '#app/features/party/provider.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { listPublishedProcedures } from '#db/queries/procedure.queries.ts'
import { listMunicipalities } from '#db/queries/region.queries.ts'
import { procedureContentNoordLimburg } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { databaseNow, type Db } from '#db/transaction.ts'
import type { ClauseProblem } from '#templates/clauses/clause.errors.ts'
import { composeFrameworkAgreement } from '#templates/framework-agreement/2026-1/manifest.ts'
import type { Contract } from '#templates/framework-agreement/2026-1/contract.ts'
import { buildContract } from '../build-contract.server.ts'
import { CATEGORIES, OPTIONS, type Category } from './clause.ts'
import type { ContractText } from './contract-text.ts'

/** A provider that does not exist, in what is shown as an example. */
const ORGANISATION: Organisation = {
  legalName: 'Voorbeeld Jeugdhulp B.V.',
  tradeName: null,
  kvkNumber: '00000000',
  rsin: null,
  vatNumber: null,
  iban: '',
  agbCode: null,
  legalForm: 'bv',
  address: { street: 'Voorbeeldstraat', houseNumber: '1', postalCode: '0000 AA', town: 'Voorbeeldstad' },
  contact: { name: 'Voorbeeld Bestuurder', email: '', phone: '' },
}
const PRODUCT = { capacity: null, startsOn: null, waitingWeeks: null }

/** A contract of a fictitious provider with every product of the region's newest procedure. */
export async function sampleContract(db: Db, category: Category): Promise<Contract> {
  const [newest] = await listPublishedProcedures(db)
  return sampleOf(newest?.content ?? procedureContentNoordLimburg, category, dayInAmsterdam(await databaseNow(db)))
}

function sampleOf(procedure: ProcedureContent, category: Category, today: string): Contract {
  const codes = applicableProducts(procedure).map(({ code }) => code)
  const municipalityCodes = listMunicipalities().map(({ code }) => code)
  return buildContract({
    number: 'VOORBEELD',
    version: 1,
    issuedOn: today,
    admitted: codes,
    submitted: {
      signatories: [{ name: 'Voorbeeld Bestuurder', jobTitle: 'Bestuurder', email: '', authority: 'alone' }],
      content: {
        organisation: ORGANISATION,
        products: codes.map((productCode) => ({ ...PRODUCT, productCode, municipalityCodes })),
      },
    },
    procedure,
    category,
    motive: null,
    startsOn: procedure.contractTerms.startsOn,
    mandates: [{ name: 'Voorbeeld Directeur', function: 'Directeur' }],
  }).contract
}

/**
 * Fills the text in for every category, every choice and every provider that it names. Ends with `refused` and every
 * slot that has no value or a wrong one.
 */
export async function refuseUnlessItFills(db: Db, text: ContractText): Promise<void> {
  const [newest] = await listPublishedProcedures(db)
  const content = newest?.content ?? procedureContentNoordLimburg
  const today = dayInAmsterdam(await databaseNow(db))
  const problems = CATEGORIES.flatMap((category) => {
    const contract = { ...sampleOf(content, category, today), options: [...OPTIONS] }
    return [contract, ...named(text, contract)].flatMap((one) => problemsWith(text, one))
  })
  if (problems.length === 0) return
  const kinds = new Map(problems.map((problem) => [JSON.stringify(problem), problem]))
  throw new Refusal(
    'refused',
    [...kinds.values()].map(({ kind, ...params }) => ({ kind: `contractText.fill.${kind}`, params })),
  )
}

/** The contract as it would be for each provider for whom an individual term is written. */
function named(text: ContractText, contract: Contract): Contract[] {
  return namedProviders(text).map((kvk) => asProvider(contract, kvk))
}

/** KVK numbers of the providers for whom the text has an individual term. */
export function namedProviders(text: ContractText): string[] {
  const providers = text.clauses.flatMap(({ paragraphs }) => paragraphs.map(({ condition }) => condition?.provider))
  return [...new Set(providers.filter((kvk) => kvk !== undefined))].sort()
}

/** The example as it would be for the provider with this KVK number. */
export function asProvider(contract: Contract, kvk: string): Contract {
  return { ...contract, provider: { ...contract.provider, kvk } }
}

/** Everything that keeps the text from being filled in for this contract. */
export function problemsWith(text: ContractText, contract: Contract): ClauseProblem[] {
  try {
    composeFrameworkAgreement(text, contract)
    return []
  } catch (error) {
    if (!(error instanceof Error && 'problems' in error)) throw error
    return error.problems as ClauseProblem[]
  }
}
