import { z } from 'zod'
import { categoryCode, decimalText, productUnit } from '../procedure/procedure.schema.ts'

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

/** Everything in which one agreement differs from another; the text itself is the same for everyone. */
export const agreementParameters = z.object({
  provider: z.object({
    legalName: z.string(),
    kvkNumber: z.string(),
    legalForm: z.string(),
    address: z.string(),
    city: z.string(),
  }),
  signatories: z.array(z.object({ name: z.string(), function: z.string(), authority: z.enum(['alone', 'jointly']) })).min(1),
  category: categoryCode,
  products: z.array(agreementProduct).min(1),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
})
export type AgreementParameters = z.infer<typeof agreementParameters>
