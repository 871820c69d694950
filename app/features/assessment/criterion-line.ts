import type { Answer, ApplicationContent, ApplyingParty, EvidenceItem } from '#app/features/application/application.ts'
import { answerTo } from '#app/features/application/application.ts'
import { partyCriteria } from '#app/features/application/asked.ts'
import { criteriaFor } from '#app/features/procedure/catalogue.ts'
import type { Criterion, ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import type { PlainDate } from '#app/utils/calendar.ts'
import { automaticVerdict, type AutomaticVerdict } from './automatic-verdict.ts'
import { decide, type DecisionResult } from './decision.ts'
import { keptVerdict, type JudgedCriterion } from './decision-record.ts'
import { standingVerdict, type GivenVerdict, type Readers } from './four-eyes.ts'
import type { Verdict } from './verdict.ts'

/** One criterion of one application: what was submitted, what the portal found, what people found. */
export type CriterionLine = Readers & {
  criterion: Criterion
  /** Chosen products that this criterion applies to. */
  products: string[]
  answer: Answer | undefined
  evidence: EvidenceItem[]
  /** What was submitted on behalf of other organisations that must meet it too. */
  parties: PartyLine[]
  /** Certificates that an officer saw, the last of each request. */
  seen: Sighting[]
  automatic: AutomaticVerdict
}

/** The answer of one other organisation to one criterion. */
export type PartyLine = Pick<ApplyingParty, 'id' | 'name' | 'role'> & {
  answer: Answer | undefined
  evidence: EvidenceItem[]
}

/** A personal certificate that an officer saw; only these facts of it are kept. */
export type Sighting = {
  criterionId: string
  evidenceId: string
  shownFunction: string
  documentDate: PlainDate
  screeningProfile: string
  seenByName: string
  seenAt: Date
}

export type LinesInput = {
  content: ProcedureContent
  submitted: ApplicationContent
  verdicts: readonly GivenVerdict[]
  sightings?: readonly Sighting[]
  /** The last day of the moment: evidence is measured against it. */
  closingDay: PlainDate
  /** Criteria that the region changed after they were answered, and the provider did not confirm before closing. */
  unconfirmed?: Unconfirmed
}

/** Criteria of a submission that rests on an earlier version than the one the moment closed with. */
export type Unconfirmed = { criterionIds: readonly string[]; restsOn: number; number: number }

/** Every criterion that applies to what was asked for, in published order. */
export function criterionLines(input: LinesInput): CriterionLine[] {
  const { content, submitted, verdicts, sightings = [] } = input
  const chosen = submitted.products.map((product) => product.productCode)
  const given = (criterionId: string, reader: GivenVerdict['reader']) =>
    verdicts.find((verdict) => verdict.criterionId === criterionId && verdict.reader === reader)
  return criteriaFor(content, chosen).map((criterion) => {
    const parties = askedOf(criterion, input)
    return {
      criterion,
      products: chosen.filter((code) => criterion.products.length === 0 || criterion.products.includes(code)),
      answer: answerTo(submitted.answers, criterion.id),
      evidence: submitted.evidence.filter((item) => item.criterionId === criterion.id),
      parties: parties.map((party) => partyLine(criterion, party)),
      seen: lastOfEach(sightings.filter((one) => one.criterionId === criterion.id)),
      automatic: afterChange(leastGood(criterion, parties, input), input.unconfirmed),
      first: given(criterion.id, 'first'),
      second: given(criterion.id, 'second'),
      third: given(criterion.id, 'third'),
    }
  })
}

/** What was submitted on this criterion for every other organisation that must meet it too. */
export function partyLines(criterion: Criterion, input: Pick<LinesInput, 'content' | 'submitted'>): PartyLine[] {
  return askedOf(criterion, input).map((party) => partyLine(criterion, party))
}

/** The other organisations for which this criterion holds. */
function askedOf(criterion: Criterion, { content, submitted }: Pick<LinesInput, 'content' | 'submitted'>) {
  const chosen = submitted.products.map((product) => product.productCode)
  return submitted.parties.filter((party) =>
    partyCriteria(content, party, chosen).some((one) => one.id === criterion.id),
  )
}

function partyLine({ id }: Criterion, party: ApplyingParty): PartyLine {
  return {
    id: party.id,
    name: party.name,
    role: party.role,
    answer: answerTo(party.answers, id),
    evidence: party.evidence.filter((item) => item.criterionId === id),
  }
}

/** No rule of the portal judges an answer that was given to other words: an officer does, for everybody alike. */
function afterChange(verdict: AutomaticVerdict, unconfirmed: Unconfirmed | undefined): AutomaticVerdict {
  if (!unconfirmed?.criterionIds.includes(verdict.criterionId)) return verdict
  const params = { restsOn: String(unconfirmed.restsOn), number: String(unconfirmed.number) }
  return { ...verdict, outcome: 'officer-judges', rule: 'answer-before-change', params }
}

const WORST_FIRST = ['fail', 'officer-judges', 'pass'] as const

/** One criterion has one verdict: what is least good of the provider and of everybody who must meet it too. */
function leastGood(criterion: Criterion, parties: readonly ApplyingParty[], input: LinesInput): AutomaticVerdict {
  const { submitted, sightings: seen = [], closingDay } = input
  const own = criterion.appliesTo.includes('provider') ? [submitted] : []
  const verdicts = [...own, ...parties].map((one) => automaticVerdict(criterion, { ...one, seen }, closingDay))
  const worst = WORST_FIRST.map((outcome) => verdicts.find((one) => one.outcome === outcome)).find(Boolean)
  return worst ?? automaticVerdict(criterion, { ...submitted, seen }, closingDay)
}

function lastOfEach(sightings: readonly Sighting[]): Sighting[] {
  return [...new Map(sightings.map((one) => [one.evidenceId, one])).values()]
}

/** What counts as judged: a person's verdict, or a rule that passes by itself where no officer has to look. */
export type LineOutcome = 'met' | 'not-met' | 'open'

/** The outcome of a line. What a person said always goes before what the portal found. */
export function outcomeOfLine(line: Readers & Pick<CriterionLine, 'automatic'>): LineOutcome {
  const standing = standingVerdict(line)
  if (standing) return standing.outcome
  return line.automatic.outcome === 'pass' ? 'met' : 'open'
}

/** The decision that follows from these lines; the same lines give the same decision. */
export function decisionFrom(
  content: ProcedureContent,
  chosen: readonly string[],
  lines: readonly CriterionLine[],
): DecisionResult {
  // Whoever only ends products is asked nothing: there is nothing to judge and nothing to refuse.
  if (chosen.length + lines.length === 0) return { ok: true, products: [] }
  return decide(content, chosen, lines.flatMap(verdictOf))
}

function verdictOf(line: CriterionLine): Verdict[] {
  const { criterion } = line
  const standing = standingVerdict(line)
  if (standing) return [{ ...standing, reader: 'first' }]
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
    third: keptVerdict(line.third),
    evidence: [...line.evidence, ...line.parties.flatMap((party) => party.evidence)].map(
      ({ evidenceId, fileName, sha256, documentDate }) => ({
        evidenceId,
        fileName,
        sha256,
        documentDate,
      }),
    ),
    ...(line.seen.length > 0
      ? { seen: line.seen.map(({ seenAt, ...one }) => ({ ...one, seenAt: seenAt.toISOString() })) }
      : {}),
  }))
}
