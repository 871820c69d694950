import type { Reason } from '#app/utils/refusal.ts'

/**
 * Why the closing of a moment is moved. An outage is the fault of the portal and may extend also after closing; an
 * extension only while the moment is still open; an early closing only to an instant that is yet to come.
 */
export const CLOSING_CHANGE_KINDS = ['outage', 'extension', 'early-closing'] as const
export type ClosingChangeKind = (typeof CLOSING_CHANGE_KINDS)[number]

export type ClosingChangeRequest = {
  kind: ClosingChangeKind
  /** The closing as it is, exclusive. */
  closesAt: Date
  newClosing: Date
  /** The database clock, read while nobody can submit. */
  now: Date
  answersPublishedAt: Date
  /** Exclusive end of the last day on which the region decides. */
  decisionBy: Date
  /** True when the region has asked a repair, given a verdict or decided in this moment; in a rolling one it always may. */
  assessmentStarted: boolean
  rolling: boolean
  /** When the portal could not be used; asked for an outage, else null. */
  outage: OutagePeriod | null
}

/** From when until (not at) when the portal did not work well. */
export type OutagePeriod = { from: Date; until: Date }

const onTime = (kind: string, params?: Record<string, string | number>): Reason => ({
  kind: `closing.${kind}`,
  field: 'date',
  target: '#date',
  ...(params ? { params } : {}),
})

/**
 * Every reason why the closing may not move to this instant; an empty list means that it may. Same deadline for
 * everybody: a change always holds for the whole moment, and never after assessing began.
 */
export function closingChangeRefusals(request: ClosingChangeRequest): Reason[] {
  const { newClosing, now } = request
  const reasons: (Reason | false)[] = [
    ...directionRefusals(request),
    ...outageRefusals(request),
    newClosing.getTime() <= now.getTime() && onTime('inThePast'),
    request.assessmentStarted && !request.rolling && { kind: 'closing.assessmentStarted' },
    newClosing.getTime() < request.answersPublishedAt.getTime() && onTime('beforeAnswers'),
    newClosing.getTime() >= request.decisionBy.getTime() && onTime('afterDecisionDate'),
  ]
  return reasons.filter((reason) => reason !== false)
}

/** Later for an outage or extension, earlier for an early closing; only an outage opens what was closed already. */
function directionRefusals({ kind, closesAt, newClosing, now }: ClosingChangeRequest): (Reason | false)[] {
  const later = newClosing.getTime() > closesAt.getTime()
  const earlier = newClosing.getTime() < closesAt.getTime()
  const closed = now.getTime() >= closesAt.getTime()
  return [
    kind === 'early-closing' ? !earlier && onTime('notEarlier') : !later && onTime('notLater'),
    kind !== 'outage' && closed && { kind: 'closing.alreadyClosed' },
  ]
}

/** An outage is recorded with its times; it began before now and before the closing that it made unfair. */
function outageRefusals({ kind, outage, now, closesAt }: ClosingChangeRequest): (Reason | false)[] {
  if (kind !== 'outage') return []
  const from = (reason: string): Reason => ({
    kind: `closing.${reason}`,
    field: 'outageFromDate',
    target: '#outageFromDate',
  })
  if (outage === null) return [from('outageMissing')]
  return [
    outage.from.getTime() > now.getTime() && from('outageNotYet'),
    outage.from.getTime() >= closesAt.getTime() && from('outageAfterClosing'),
    outage.until.getTime() <= outage.from.getTime() && from('outageOrder'),
  ]
}
