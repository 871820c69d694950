import type { Check } from '#app/features/cost-price/checks/check.ts'

/** What an officer does with the outcome of a check: accept it with a reason, ask the provider, or take that back. */
export const FLAG_ANSWER_KINDS = ['accepted', 'asked', 'taken-back'] as const
export type FlagAnswerKind = (typeof FLAG_ANSWER_KINDS)[number]

export const FLAG_WORDS_MAXIMUM = 1000

/** The repair item under which questions about the cost price are asked; no criterion has this name. */
export const COST_PRICE_ITEM = 'KOSTPRIJS'

/** Tells one outcome from another within a workbook, also after a re-check against other bands. */
export function flagKey({ id, product, rule }: Pick<Check, 'id' | 'product' | 'rule'>): string {
  return [id, product ?? '', rule].join('|')
}

export type FlagAnswer = {
  checkKey: string
  sequence: number
  kind: FlagAnswerKind
  words: string
  by: string
  at: Date
}

/** Where a flag stands, with all that was done with it, last first. */
export type FlagState = { sequence: number; state: 'open' | 'accepted' | 'asked'; history: FlagAnswer[] }

/** The state of one flag; the last answer counts. */
export function flagState(answers: readonly FlagAnswer[], key: string): FlagState {
  const history = answers
    .filter((answer) => answer.checkKey === key)
    .sort((one, other) => other.sequence - one.sequence)
  const [last] = history
  return {
    sequence: last?.sequence ?? 0,
    state: last === undefined || last.kind === 'taken-back' ? 'open' : last.kind,
    history,
  }
}

/** What may follow: nothing is answered twice, and only what stands can be taken back. */
export function mayAnswer(state: FlagState['state'], kind: FlagAnswerKind): boolean {
  return kind === 'taken-back' ? state !== 'open' : state === 'open'
}

/** The words of all questions that stand, as one text for the provider. */
export function questionWords(answers: readonly FlagAnswer[]): string {
  const keys = [...new Set(answers.map((answer) => answer.checkKey))]
  return keys
    .map((key) => flagState(answers, key))
    .filter(({ state }) => state === 'asked')
    .flatMap(({ history }) => history[0]?.words ?? [])
    .join('\n\n')
}
