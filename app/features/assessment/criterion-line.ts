import type { Answer, ApplicationContent, EvidenceItem } from '#app/features/application/application.ts'
import { answerTo } from '#app/features/application/application.ts'
import { criteriaFor } from '#app/features/procedure/catalogue.ts'
import type { Criterion, ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import type { PlainDate } from '#app/utils/calendar.ts'
import { automaticVerdict, type AutomaticVerdict } from './automatic-verdict.ts'
import { decide, type DecisionResult } from './decision.ts'
import { keptVerdict, type JudgedCriterion } from './decision-record.ts'
import type { GivenVerdict } from './four-eyes.ts'
import type { Verdict } from './verdict.ts'

/** One criterion of one application: what was submitted, what the portal found, what people found. */
export type CriterionLine = {
  criterion: Criterion
  /** Chosen products that this criterion applies to. */
  products: string[]
  answer: Answer | undefined
  evidence: EvidenceItem[]
  automatic: AutomaticVerdict
  first: GivenVerdict | undefined
  second: GivenVerdict | undefined
}

export type LinesInput = {
  content: ProcedureContent
  submitted: ApplicationContent
  verdicts: readonly GivenVerdict[]
  /** The last day of the moment: evidence is measured against it. */
  closingDay: PlainDate
}

/** Every criterion that applies to what was asked for, in published order. */
export function criterionLines({ content, submitted, verdicts, closingDay }: LinesInput): CriterionLine[] {
  const chosen = submitted.products.map((product) => product.productCode)
  const given = (criterionId: string, reader: GivenVerdict['reader']) =>
    verdicts.find((verdict) => verdict.criterionId === criterionId && verdict.reader === reader)
  return criteriaFor(content, chosen).map((criterion) => ({
    criterion,
    products: chosen.filter((code) => criterion.products.length === 0 || criterion.products.includes(code)),
    answer: answerTo(submitted.answers, criterion.id),
    evidence: submitted.evidence.filter((item) => item.criterionId === criterion.id),
    automatic: automaticVerdict(criterion, submitted, closingDay),
    first: given(criterion.id, 'first'),
    second: given(criterion.id, 'second'),
  }))
}

/** What counts as judged: a person's verdict, or a rule that passes by itself where no officer has to look. */
export type LineOutcome = 'met' | 'not-met' | 'open'

/** The outcome of a line. What a person said always goes before what the portal found. */
export function outcomeOfLine(line: Pick<CriterionLine, 'first' | 'automatic'>): LineOutcome {
  if (line.first) return line.first.outcome
  return line.automatic.outcome === 'pass' ? 'met' : 'open'
}

/** The decision that follows from these lines; the same lines give the same decision. */
export function decisionFrom(
  content: ProcedureContent,
  chosen: readonly string[],
  lines: readonly CriterionLine[],
): DecisionResult {
  return decide(content, chosen, lines.flatMap(verdictOf))
}

function verdictOf(line: CriterionLine): Verdict[] {
  const { first, criterion } = line
  if (first) return [first]
  if (outcomeOfLine(line) === 'open') return []
  const byRule = { reason: '', products: [], officerId: 'automatic' }
  return [{ criterionId: criterion.id, reader: 'first', outcome: 'met', ...byRule }]
}

/** The lines as a decision keeps them. */
export function judgedCriteria(lines: readonly CriterionLine[]): JudgedCriterion[] {
  return lines.map((line) => ({
    criterionId: line.criterion.id,
    automatic: { outcome: line.automatic.outcome, rule: line.automatic.rule, params: line.automatic.params },
    first: keptVerdict(line.first),
    second: keptVerdict(line.second),
    evidence: line.evidence.map(({ evidenceId, fileName, sha256, documentDate }) => ({
      evidenceId,
      fileName,
      sha256,
      documentDate,
    })),
  }))
}
