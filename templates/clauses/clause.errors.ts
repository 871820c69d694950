/** Why clauses could not be composed into a text. */
export type ClauseProblem =
  | { kind: 'unknown-slot'; clause: string; slot: string }
  | { kind: 'missing-value'; clause: string; slot: string }
  | { kind: 'wrong-value'; clause: string; slot: string; reason: string }
  | { kind: 'malformed-placeholder'; clause: string; text: string }
  | { kind: 'duplicate-article'; clause: string; article: string }

/** Carries every {@link ClauseProblem} that was found, not only the first. */
export class ClauseError extends Error {
  override readonly name = 'ClauseError'
  readonly problems: ClauseProblem[]

  constructor(problems: ClauseProblem[]) {
    super(problems.map((problem) => JSON.stringify(problem)).join('; '))
    this.problems = problems
  }
}
