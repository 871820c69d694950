import { data, redirect } from '@remix-run/node'
import { isRefusal, type Reason, type Refusal, type RefusalKind } from './refusal.ts'

/** The one place that knows which HTTP code belongs to which refusal. */
const STATUS: Record<RefusalKind, number> = {
  'elsewhere-first': 303,
  refused: 422,
  conflict: 409,
  'too-late': 409,
  forbidden: 403,
  'not-found': 404,
  gone: 410,
  'too-many': 429,
}

/** Refusals that a form shows beside what was typed; the others become a page of their own. */
const SHOWN_IN_FORM: ReadonlySet<RefusalKind> = new Set<RefusalKind>(['refused', 'conflict', 'too-late', 'too-many'])

/** What an action answers when it did not do what was asked: the reasons, and what was typed. */
export type FormAnswer = { reasons: readonly Reason[]; typed: Record<string, string | string[]> }

/**
 * Runs a use case for an action. What a form can show comes back as an answer with the right code and what was
 * typed; the rest is thrown as a response and becomes the error page.
 */
export async function attempt<Result>(typed: FormAnswer['typed'], work: () => Promise<Result>) {
  try {
    return { done: true as const, value: await work() }
  } catch (error) {
    if (!isRefusal(error)) throw unavailableOr(error)
    if (!SHOWN_IN_FORM.has(error.kind)) throw refusalResponse(error)
    return {
      done: false as const,
      answer: data<FormAnswer>({ reasons: error.reasons, typed: error.typed ?? typed }, { status: STATUS[error.kind] }),
    }
  }
}

/** Runs a loader: what does not exist or is not theirs becomes a 404 page, a silent database a 503 page. */
export async function load<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw isRefusal(error) ? refusalResponse(error) : unavailableOr(error)
  }
}

function refusalResponse({ kind, reasons }: Refusal): Response {
  if (kind === 'elsewhere-first') return redirect(reasons[0]?.target ?? '/', STATUS[kind])
  return new Response(null, { status: STATUS[kind] })
}

const DATABASE_AWAY = new Set(['ECONNREFUSED', 'ETIMEDOUT', '57P01', '57P03', '53300', '57014'])

function unavailableOr(error: unknown): unknown {
  const away = DATABASE_AWAY.has((error as { code?: string }).code ?? '') || /timeout/i.test((error as Error).message)
  return away ? new Response(null, { status: 503, headers: { 'Retry-After': '30' } }) : error
}
