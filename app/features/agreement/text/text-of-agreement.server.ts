import { found } from '#app/utils/refusal.ts'
import { findEdition, findEditionInUse, readContractText } from '#db/queries/contract-text.queries.ts'
import { theRegion } from '#db/queries/region.queries.ts'
import type { Db } from '#db/transaction.ts'
import { shippedText } from '#templates/framework-agreement/2026-1/clauses.ts'
import type { ContractText } from './contract-text.ts'

/** The text that an agreement was made with; what was made before texts had editions was made with the shipped one. */
export async function textOfAgreement(db: Db, agreement: { text_id: string | null }): Promise<ContractText> {
  if (agreement.text_id === null) return shippedText()
  return readContractText(db, found(await findEdition(db, agreement.text_id)))
}

/** The text that a new agreement would be made with, for who only reads: nothing is kept, and never a draft. */
export async function textInUse(db: Db): Promise<ContractText> {
  const edition = (await findEditionInUse(db, theRegion().code)) ?? (await findEditionInUse(db, null))
  return edition ? readContractText(db, edition) : shippedText()
}
