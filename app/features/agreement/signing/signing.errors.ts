/** Why a signature could not be put on a document. */
export type SigningFailure =
  | { kind: 'field-name-taken'; fieldName: string }
  | { kind: 'document-unreadable'; cause: string }
  | { kind: 'timestamp-unavailable'; cause: string }
  | { kind: 'prefix-changed' }
  | { kind: 'signing-failed'; cause: string }

/** Carries a {@link SigningFailure}; tell failures apart by `failure.kind`. */
export class SigningError extends Error {
  override readonly name = 'SigningError'
  readonly failure: SigningFailure

  constructor(failure: SigningFailure) {
    super('cause' in failure ? `${failure.kind}: ${failure.cause}` : failure.kind)
    this.failure = failure
  }
}
