import { z } from 'zod'
import { decimalText, productUnit } from '../procedure/procedure.schema.ts'

/** One admitted product as the agreement and the register name it. */
export const agreementProduct = z.object({
  code: z.string(),
  name: z.string(),
  segment: z.string(),
  unit: productUnit,
  /** Euro per unit, exact. */
  tariff: decimalText,
  /** CBS codes of the municipalities served. */
  municipalities: z.array(z.string()),
  startsOn: z.iso.date(),
})
export type AgreementProduct = z.infer<typeof agreementProduct>

/**
 * Everything in which one agreement differs from another; the text itself is the same for everyone. `contract` is
 * what its template version takes, and checks again when it renders.
 */
export type AgreementParameters = {
  products: AgreementProduct[]
  contract: Record<string, unknown>
  /** Every blank of the text with what was filled in; absent in what was made before this was kept. */
  printed?: PrintedParameter[]
}

/** A blank of the text as the parameter list of an agreement names it. */
export type PrintedParameter = { slot: string; label: string; text: string; articles: string[] }

const named = z.object({ provider: z.object({ signatories: z.array(z.object({ name: z.string() })) }) })

/** The signatories of the provider whom the text names; only they can sign it. Empty while there is no text. */
export function namedSignatories({ contract }: AgreementParameters): string[] {
  const parsed = named.safeParse(contract)
  return parsed.success ? parsed.data.provider.signatories.map((signatory) => signatory.name) : []
}
