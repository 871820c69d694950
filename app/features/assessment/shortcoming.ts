import type { AutomaticRule } from './automatic-verdict.ts'

/**
 * The kinds of shortcoming, in the order of the form. Two applications with the same kind on the same criterion are
 * equal cases: they get the same verdict and the same chance to repair, or a stated reason why not. `explanation` is
 * an answer that does not pass by itself but was explained; `other` is told apart by its words.
 */
export const SHORTCOMINGS = [
  'missing',
  'expired',
  'not-signed',
  'wrong-document',
  'content',
  'explanation',
  'other',
] as const
export type Shortcoming = (typeof SHORTCOMINGS)[number]

/** What is short, with the words that tell one `other` from another; the words are empty for the rest. */
export type StatedShortcoming = { kind: Shortcoming; words: string }

const BY_RULE: Partial<Record<AutomaticRule, Shortcoming>> = {
  'answer-missing': 'missing',
  'evidence-missing': 'missing',
  'evidence-too-old': 'expired',
  'evidence-undated': 'wrong-document',
  'evidence-dated-after-closing': 'wrong-document',
  'answer-does-not-pass': 'content',
  'below-minimum': 'content',
  'evidence-ended': 'expired',
  'evidence-end-date-missing': 'wrong-document',
  'explanation-to-weigh': 'explanation',
  'self-cleaning-to-weigh': 'explanation',
  'self-cleaning-missing': 'explanation',
  'before-lookback': 'explanation',
}

/** The kind that the portal found by itself; null when it found nothing short. */
export function foundShortcoming(rule: AutomaticRule): Shortcoming | null {
  return BY_RULE[rule] ?? null
}

/**
 * The shortcoming that belongs to a verdict. Not met: what the officer chose, else what the portal found, else the
 * content. Met: what the portal found, so that accepting it is compared with not accepting it elsewhere.
 */
export function shortcomingOf(
  outcome: 'met' | 'not-met',
  chosen: StatedShortcoming | null,
  rule: AutomaticRule,
): StatedShortcoming | null {
  const found = foundShortcoming(rule)
  if (outcome === 'met') return found && { kind: found, words: '' }
  if (chosen) return { kind: chosen.kind, words: chosen.kind === 'other' ? chosen.words.trim() : '' }
  return { kind: found ?? 'content', words: '' }
}
