import type { ApplicationContent } from '#app/features/application/application.ts'
import { playingContent } from '#app/features/application/asked.ts'
import { canonicalJson, type Json } from '#app/features/application/snapshot.ts'
import type { Criterion, ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import type { PlainDate } from '#app/utils/calendar.ts'
import { criterionLines, type Sighting, type Unconfirmed } from './criterion-line.ts'
import type { ProductDecision } from './decision.ts'
import type { JudgedCriterion, KeptVerdict } from './decision-record.ts'
import { recompute, standing } from './recompute.ts'
import { submittedWords } from './submitted-words.ts'

/** A decision with all it rests on, as it was frozen. */
export type FrozenDecision = {
  content: ProcedureContent
  submitted: ApplicationContent
  /** The day on which evidence was measured. */
  closingDay: PlainDate
  /** What the region changed after it was answered, when anything. */
  unconfirmed?: Unconfirmed
  products: readonly ProductDecision[]
  verdicts: readonly JudgedCriterion[]
}

/** One criterion as it was then: its text, what was submitted, what the rule and people found. */
export type ReplayedCriterion = {
  id: string
  title: string
  text: string
  source: Criterion['source']
  submitted: string
  automatic: JudgedCriterion['automatic']
  /** True when the rule, applied to the frozen data, finds now what it found then. */
  automaticEqual: boolean
  first: KeptVerdict | null
  second: KeptVerdict | null
  third: KeptVerdict | null
  outcome: 'met' | 'not-met'
  /** What counted: the words of a person, empty when the rule alone passed it. */
  reason: string
  evidence: JudgedCriterion['evidence']
}

/** The outcome computed again, beside the one that was written down. */
export type Replay = {
  criteria: ReplayedCriterion[]
  /** The products as they follow now; null when nothing can be decided from the frozen data. */
  recomputed: ProductDecision[] | null
  equal: boolean
}

/** Plays a decision again from what was frozen alone: the same data must give the same outcome. */
export function replayDecision(frozen: FrozenDecision): Replay {
  const content = playingContent(frozen.content, frozen.submitted)
  const codes = frozen.submitted.products.map((product) => product.productCode)
  const result = recompute(content, codes, frozen.verdicts)
  return {
    criteria: replayedCriteria({ ...frozen, content }),
    recomputed: result.ok ? result.products : null,
    equal: result.ok && sameText(result.products, frozen.products),
  }
}

function replayedCriteria({ verdicts, ...frozen }: FrozenDecision): ReplayedCriterion[] {
  return criterionLines({ ...frozen, verdicts: [], sightings: sightingsOf(verdicts) }).flatMap((line) => {
    const kept = verdicts.find((one) => one.criterionId === line.criterion.id)
    if (!kept) return []
    const person = standing(kept)
    const { outcome, rule, params } = line.automatic
    const { id, title, text, source } = line.criterion
    return {
      id,
      title,
      text,
      source,
      submitted: submittedWords(line.criterion, line),
      automatic: kept.automatic,
      automaticEqual: sameText({ outcome, rule, params }, kept.automatic),
      first: kept.first,
      second: kept.second,
      third: kept.third ?? null,
      outcome: person?.outcome ?? 'met',
      reason: person?.reason ?? '',
      evidence: kept.evidence,
    }
  })
}

/** The certificates that an officer had seen by then, as the decision kept them. */
function sightingsOf(verdicts: readonly JudgedCriterion[]): Sighting[] {
  return verdicts.flatMap(({ seen = [] }) => seen.map((one) => ({ ...one, seenAt: new Date(one.seenAt) })))
}

/** Equal whatever the order of keys: what was stored came back from the database in another order. */
function sameText(one: unknown, other: unknown): boolean {
  return canonicalJson(plain(one)) === canonicalJson(plain(other))
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as Json
