import { writeFile } from 'node:fs/promises'
import { buildContract } from '#app/features/agreement/build-contract.server.ts'
import type { ContractSource } from '#app/features/agreement/contract-source.ts'
import { signerFor } from '#app/features/agreement/signing/signers.server.ts'
import { categoryFactsOf } from '#app/features/category/category-facts.ts'
import { evaluateCategory } from '#app/features/category/category.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { found } from '#app/utils/refusal.ts'
import { demoProviders, type DemoProvider } from '#db/seed/data/demo-providers.ts'
import { procedureContentNoordLimburg as procedure } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { shippedText } from '#templates/framework-agreement/2026-1/clauses.ts'
import { frameworkAgreement2026v1 } from '#templates/framework-agreement/2026-1/manifest.ts'
import type { Contract } from '#templates/framework-agreement/2026-1/contract.ts'
import { renderDocument } from '#templates/render-document.ts'

const SEED = 2026
const MANDATE = { name: 'Orlinde Kwispelhof', function: 'Directeur' }

/**
 * A full-length framework agreement of a fictitious provider, as the portal makes it, signed first by every signatory
 * of the provider and then by the region. The keys are those of `signerFor`: test certificates unless others are
 * configured. Needs no database. Errors: those of `renderDocument` and of signing.
 */
export async function sampleAgreement(at: Date): Promise<Uint8Array> {
  const contract = sampleContract(at)
  let document = await renderDocument(frameworkAgreement2026v1(shippedText()), contract)
  const sides = [
    ...contract.provider.signatories.map((person) => ({ party: 'provider' as const, person, of: contract.provider })),
    ...contract.region.signatories.map((person) => ({ party: 'region' as const, person, of: contract.region })),
  ]
  for (const [index, { party, person, of }] of sides.entries()) {
    const signer = await signerFor({ party, name: person.name, organisation: of.name, at })
    document = await signer.signDocument(document, {
      fieldName: `${party === 'provider' ? 'Aanbieder' : 'Regio'}-${String(index + 1)}`,
      reason: `Ondertekening raamovereenkomst ${contract.number} door ${person.name}, ${person.function}`,
      signedAt: at,
    })
  }
  return document
}

/** The data of that agreement: with most products, and so with most pages. */
export function sampleContract(at: Date): Contract {
  return buildContract(sourceOf(largestProvider(), at)).contract
}

/** Writes the sample to `file` and tells what it is. */
export async function writeSample(file: string, at: Date): Promise<{ file: string; bytes: number }> {
  const document = await sampleAgreement(at)
  await writeFile(file, document)
  return { file, bytes: document.length }
}

/** The provider with most products: its agreement has the most pages. */
function largestProvider(): DemoProvider {
  return demoProviders(SEED).reduce((most, one) => (one.products.length > most.products.length ? one : most))
}

function sourceOf(provider: DemoProvider, at: Date): ContractSource {
  const admitted = provider.products.map((product) => product.productCode)
  const facts = categoryFactsOf(procedure, provider, admitted)
  return {
    number: 'RO-VOORBEELD',
    version: 1,
    issuedOn: dayInAmsterdam(at),
    admitted,
    submitted: {
      signatories: provider.signatories,
      content: { organisation: provider.organisation, products: provider.products },
    },
    procedure,
    category: found(evaluateCategory(procedure.categories, facts).category),
    motive: null,
    startsOn: procedure.contractTerms.startsOn,
    mandates: [MANDATE],
  }
}
