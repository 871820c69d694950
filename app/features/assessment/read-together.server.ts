import { findProduct } from '#app/features/procedure/catalogue.ts'
import { listBothWays, listDeclarationFiles } from '#db/queries/together.queries.ts'
import type { Db } from '#db/transaction.ts'
import type { Assessment } from './assessment-of.server.ts'
import type { Together } from './together.ts'

/**
 * What an officer sees of working together. Somebody who asks admission alone and as consortium member for the same
 * product is told, never refused for it: whether both were made independently is for a person to find out.
 */
export async function readTogether(db: Db, assessment: Assessment): Promise<Together> {
  const { application, content, submitted } = assessment
  const named = (code: string) => findProduct(content, code)?.name ?? code
  const files = await listDeclarationFiles(db, application.id)
  const both = await listBothWays(db, application)
  return {
    parties: submitted.parties.map((party) => ({
      ...party,
      products: party.productCodes.map(named),
      declarationFileId: files.find((file) => file.sha256 === party.declaration?.sha256)?.id ?? null,
    })),
    agreement: submitted.agreement && {
      number: submitted.agreement.number,
      dropped: submitted.dropped.map(({ productCode, endsOn }) => ({ name: named(productCode), endsOn })),
    },
    both: both.map((one) => ({ ...one, products: one.products.map(named) })),
  }
}
