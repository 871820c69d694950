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
export type AgreementParameters = { products: AgreementProduct[]; contract: Record<string, unknown> }
