import { z } from 'zod'
import { checkBranchNumber } from '#app/utils/identifiers.ts'
import { addressSchema, identifier, line } from './provider.schema.ts'

const NAME_MAXIMUM = 200
export const LOCATIONS_MAXIMUM = 100

/** One branch of an organisation, as it stands in the trade register. */
export const locationSchema = z
  .object({ name: line(NAME_MAXIMUM, 'locationName'), branchNumber: identifier(checkBranchNumber, 'branchNumber') })
  .extend(addressSchema.shape)
export type Location = z.infer<typeof locationSchema>
