/**
 * What can happen, with what is kept of it. Subjects are written `kind:id` ("application:…").
 * `shared` events are visible to the provider they are about; `internal` ones only to the region.
 * A payload holds ids, codes and words that were said to the provider; never a password, a cost price or more
 * personal data than the name under which somebody acted.
 */
export type EventPayloads = {
  'provider.registered': { kvkNumber: string }
  'provider.facts-changed': { fields: string[] }
  'provider.succeeded': { from: string; to: string; agreementId: string }
  'provider.facts-confirmed': Record<string, never>
  'signatory.added': { name: string; authority: 'alone' | 'jointly' }
  'signatory.removed': { name: string }
  'colleague.invited': { role: string }
  'procedure.followed': Record<string, never>
  'procedure.unfollowed': Record<string, never>
  'colleague.joined': { name: string; role: string }
  'colleague.left': { name: string }
  'person.signed-in': { method: string }
  'person.sign-in-refused': { reason: string }
  'person.created': { desks: string[] }
  'procedure.draft-started': { number: number }
  'procedure.draft-changed': { part: string; key: string }
  'procedure.draft-discarded': { number: number; title: string }
  'procedure.published': { number: number; reason: string }
  'tariff.indexation-prepared': { year: number; index: string }
  'tariff.indexation-decided': { year: number; act: string }
  'tariff.published': { from: 'indexation' | 'study'; startsOn: string; products: number }
  'reference.loaded': { year: number; version: number; reason: string; sha256: string; changes: number }
  'moment.announced': { name: string; opensAt: string; closesAt: string }
  'moment.changed': { fields: string[]; reason: string }
  'moment.cancelled': { reason: string }
  'moment.opened': { at: string }
  'moment.closed': { at: string; submitted: number; drafts: number }
  'moment.closing-changed': { kind: string; from: string; to: string; reason: string }
  'question.asked': { moment: string }
  'question.edited': { ready: boolean }
  'note.published': { number: number; items: number }
  'application.started': { number: string }
  'application.products-chosen': { products: string[]; dropped?: string[] }
  'application.product-ended': { product: string; endsOn: string }
  'application.product-described': { product: string }
  'application.answered': { criterionId: string }
  'application.facts-stated': Record<string, never>
  'application.evidence-added': { criterionId: string; evidenceId: string; sha256: string }
  'application.evidence-removed': { criterionId: string; evidenceId: string }
  'application.certificate-offered': { criterionId: string; evidenceId: string }
  'evidence.kept': { kind: string; documentDate: string; sha256: string }
  'evidence.taken-away': { name: string }
  'evidence.renewal-asked': { name: string; validUntil: string; stage: string }
  'evidence.seen': { criterionId: string; evidenceId: string; documentDate: string }
  'location.added': { name: string; branchNumber: string }
  'location.removed': { name: string }
  'application.workbook-uploaded': { sha256: string; readable: boolean }
  'application.cost-price-typed': { page: string }
  'application.party-added': { partyId: string; role: string; kvkNumber: string }
  'application.party-changed': { partyId: string }
  'application.party-removed': { partyId: string }
  'application.party-answered': { partyId: string; criterionId: string }
  'application.party-declared': { partyId: string; sha256: string }
  'application.signed-first': { name: string; sha256: string }
  'application.answers-taken-over': { from: string[]; criteria: string[] }
  'application.submitted': { receiptNumber: string; sha256: string; sequence: number }
  'application.withdrawn': Record<string, never>
  'application.reopened': Record<string, never>
  'application.version-changed': { number: number; toConfirm: number }
  'application.reconfirmed': { part: string; id: string; outcome: 'kept' | 'dropped' }
  'repair.asked': { dueAt: string; criteria: string[] }
  'repair.answered': { receiptNumber: string; sha256: string }
  'verdict.given': { criterionId: string; reader: 'first' | 'second' | 'third'; outcome: 'met' | 'not-met' }
  'interest.declared': { interest: 'none' | 'work' | 'family' | 'money' | 'other' }
  'application.assigned': { from: string | null; to: string | null }
  'equal-treatment.explained': { difference: string; reason: string }
  'decision.proposed': { products: { code: string; outcome: string }[] }
  'decision.confirmed': Record<string, never>
  'decision.returned': { reason: string }
  'decision.taken': { number: string; products: { code: string; outcome: string }[] }
  'objection.lodged': { number: string; late: boolean }
  'objection.acknowledged': { number: string }
  'objection.hearing-planned': { number: string; at: string }
  'objection.outcome-proposed': { number: string; outcome: string }
  'objection.outcome-returned': { number: string; outcome: string }
  'objection.closed': { number: string; outcome: string }
  'category.proposed': { category: string }
  'category.facts-loaded': { referenceYear: number; providers: number; proposals: number }
  'category.overrule-proposed': { category: string }
  'category.confirmed': { category: string; motive: string | null }
  'tariff.cost-price-excluded': { product: string; submissionId: string; ground: string }
  'tariff.cost-price-included': { product: string; submissionId: string }
  'tariff.study-started': { product: string }
  'tariff.study-changed': { product: string }
  'tariff.study-proposed': { product: string; amount: string }
  'tariff.study-returned': { product: string; reason: string }
  'tariff.study-adopted': { product: string; amount: string }
  'tariff.study-published': { product: string; amount: string; startsOn: string }
  'cost-price.flag-answered': { check: string; kind: string }
  'cost-price.recheck-started': { year: number; workbooks: number }
  'cost-price.recheck-finished': { year: number; workbooks: number; changed: number }
  'agreement.generated': { number: string }
  'agreement-batch.made': { moment: string; agreements: number }
  'agreement-batch.released': { moment: string; agreements: number }
  'contract-text.loaded': { region: string | null; edition: number; clauses: number; sha256: string }
  'contract-text.started': { region: string; edition: number; reason: string }
  'contract-text.written': { clause: string; layer: string; scope: string; effect: string }
  'contract-text.decided': { region: string | null; edition: number; act: string; reason: string | null }
  'agreement.frozen': { number: string; sha256: string }
  'agreement.signed': {
    number: string
    party: 'provider' | 'region'
    name: string
    sha256: string
    /** Absent on older events: all through the portal. */
    manner?: 'portal' | 'own-certificate'
  }
  'agreement.in-force': { number: string }
  'amendment.proposed': { number: string; about: string; startsOn: string; reason: string }
  'amendment.released': { number: string; sha256: string; manner: string; startsOn: string }
  'amendment.signed': {
    number: string
    party: 'provider' | 'region'
    name: string
    sha256: string
    manner: 'portal' | 'own-certificate'
  }
  'amendment.in-force': { number: string; startsOn: string }
  'amendment.objected': { number: string; reason: string }
  'amendment.objection-taken-back': { number: string }
  'amendment.reminded': { number: string; signBy: string }
  'amendment.term-extended': { number: string; signBy: string; reason: string }
  'amendment.correction-asked': { number: string; reason: string }
  'amendment.correction-refused': { number: string; reason: string }
  'amendment.closed': { number: string; how: string; reason: string }
  'amendment-batch.made': { about: string; agreements: number }
  'amendment-batch.released': { about: string; agreements: number }
  'ending.proposed': { number: string; how: string; endsOn: string; ground: string }
  'ending.announced': { number: string; how: string; endsOn: string; ground: string }
  'ending.answered': { number: string; answer: string }
  'ending.confirmed': { number: string; how: string; endsOn: string; ground: string }
  'ending.withdrawn': { number: string; how: string; reason: string }
  'ending.task-done': { number: string; task: string; name: string }
  'agreement.ended': { number: string; endsOn: string }
  'agreement.correction-asked': { number: string; reason: string }
  'agreement.correction-refused': { number: string; reason: string }
  'agreement.closed': { number: string; how: string; reason: string }
  'agreement.destruction-proposed': { number: string }
  'agreement.destruction-confirmed': { number: string }
  'agreement.destroyed': { number: string; files: number }
  'agreement.reminded': { number: string; signBy: string }
  'agreement.term-extended': { number: string; signBy: string; reason: string }
  'document.issued': { document: string; sha256: string }
  'demo.seeded': { providers: number }
  'demo.reset': Record<string, never>
}

export type EventKind = keyof EventPayloads

/** One event as a use case records it; the database adds who, when and its link in the chain. */
export type AuditEvent<Kind extends EventKind = EventKind> = {
  kind: Kind
  /** What it is about: `application:<id>`, `provider:<id>`, `agreement:<id>`, … */
  subject: string
  /** The provider it is about, or null. */
  providerId: string | null
  visibility: 'internal' | 'shared'
  payload: EventPayloads[Kind]
}
