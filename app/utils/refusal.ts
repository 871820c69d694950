/**
 * Why something is not done. `kind` is a key in the translations (`errors.<kind>`), `params` fills its words,
 * `field` names the form field it is about, `target` an element or page to go to.
 */
export type Reason = { kind: string; params?: Record<string, string | number>; field?: string; target?: string }

/**
 * How a use case ends when it does not do what was asked; `elsewhere-first` names the page to visit before in `target`.
 * Only app/utils/answer.server.ts knows the HTTP code.
 */
export type RefusalKind =
  'refused' | 'elsewhere-first' | 'conflict' | 'too-late' | 'forbidden' | 'not-found' | 'gone' | 'too-many'

/** Thrown by use cases only. Told apart by `kind`, never by `instanceof`. */
export class Refusal extends Error {
  readonly refusal = true
  readonly kind: RefusalKind
  readonly reasons: readonly Reason[]
  /** What was typed, when it was refused while it was still being read. */
  readonly typed: Readonly<Record<string, string | string[]>> | undefined

  constructor(kind: RefusalKind, reasons: readonly Reason[], typed?: Refusal['typed']) {
    super(`${kind}: ${reasons.map((reason) => reason.kind).join(', ')}`)
    this.kind = kind
    this.reasons = reasons
    this.typed = typed
  }
}

/** True when `error` is a refusal, also when it comes from another copy of this module. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && 'refusal' in error && error.refusal === true
}

/** Ends with `not-found`: also for what exists but belongs to somebody else, so that nobody learns that it exists. */
export function found<Value>(value: Value | undefined | null): Value {
  if (value === undefined || value === null) throw new Refusal('not-found', [{ kind: 'notFound' }])
  return value
}
