import { z } from 'zod'
import { organisationSchema } from './provider.schema.ts'

/** The form of an organisation has flat names (`address.street`); the organisation itself is nested. */
export const organisationForm = z.preprocess(nested, organisationSchema)

function nested(flat: unknown): unknown {
  if (typeof flat !== 'object' || flat === null) return flat
  const result: Record<string, unknown> = { address: {}, contact: {} }
  for (const [name, value] of Object.entries(flat)) {
    const [part, field] = name.split('.')
    if (field === undefined) result[name] = value
    else if (part === 'address' || part === 'contact') (result[part] as Record<string, unknown>)[field] = value
  }
  return result
}
