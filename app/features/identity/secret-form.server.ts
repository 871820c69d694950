import type { z } from 'zod'
import { parseForm } from '#app/utils/form.server.ts'

/** As `parseForm`, for forms with a password: what was typed goes back to the page without it. */
export async function parseSecretForm<Schema extends z.ZodType>(request: Request, schema: Schema) {
  const parsed = await parseForm(request, schema)
  if (parsed.valid) return { ...parsed, typed: withoutPassword(parsed.typed) }
  parsed.answer.data.typed = withoutPassword(parsed.answer.data.typed)
  return parsed
}

function withoutPassword<Typed extends Record<string, unknown>>(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => name !== 'password')) as Typed
}
