/** Why a document could not be made. Every kind stops the document: a wrong one never leaves. */
export type DocumentFailure =
  | { kind: 'data-refused'; template: string; reasons: string[] }
  | { kind: 'characters-without-glyph'; template: string; characters: MissingCharacter[] }
  | { kind: 'typesetting-failed'; template: string; reasons: string[] }

/** A character that the document font cannot show, and the first text in which it stands. */
export type MissingCharacter = { character: string; codePoint: string; foundIn: string }

/** Carries a {@link DocumentFailure}; tell failures apart by `failure.kind`. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError'
  readonly failure: DocumentFailure

  constructor(failure: DocumentFailure) {
    super(describe(failure))
    this.failure = failure
  }
}

function describe(failure: DocumentFailure): string {
  switch (failure.kind) {
    case 'data-refused':
      return `${failure.template}: data refused: ${failure.reasons.join('; ')}`
    case 'characters-without-glyph':
      return `${failure.template}: no glyph for ${failure.characters.map((c) => `${c.codePoint} in "${c.foundIn}"`).join(', ')}`
    case 'typesetting-failed':
      return `${failure.template}: typesetting failed: ${failure.reasons.join('; ')}`
  }
}
