import { z } from 'zod'
import { addendumSchema } from '#templates/addendum/1/manifest.ts'
import { contractFileSchema } from '#templates/framework-agreement/2026-1/contract.ts'

/** The data that documents carry inside, by the name of the file in which their schema is published. */
const SCHEMAS: Record<string, { title: string; schema: z.ZodType }> = {
  'framework-agreement-2026-1.schema.json': {
    title: 'Contract data of a framework agreement, as attached to its PDF (contract.json)',
    schema: contractFileSchema,
  },
  'addendum-1.schema.json': {
    title: 'Data of an amendment of a framework agreement, as attached to its PDF (wijziging.json)',
    schema: addendumSchema,
  },
}

/** Every published schema by its file name. */
export const documentSchemaFiles = Object.keys(SCHEMAS)

/** The JSON schema (draft 2020-12) published under this file name; undefined when there is none. */
export function documentSchema(file: string, publicUrl: string): object | undefined {
  const known = Object.hasOwn(SCHEMAS, file) ? SCHEMAS[file] : undefined
  if (!known) return undefined
  return { $id: `${publicUrl}/api/v1/schemas/${file}`, title: known.title, ...z.toJSONSchema(known.schema) }
}
