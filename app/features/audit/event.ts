/**
 * What can happen, with what is kept of it. Subjects are written `kind:id` ("application:…").
 * `shared` events are visible to the provider they are about; `internal` ones only to the region.
 * A payload holds ids, codes and words that were said to the provider; never a password, a cost price or more
 * personal data than the name under which somebody acted.
 */
export type EventPayloads = {
  'provider.registered': { kvkNumber: string }
  'provider.facts-changed': { fields: string[] }
  'provider.facts-confirmed': Record<string, never>
  'signatory.added': { name: string; authority: 'alone' | 'jointly' }
  'signatory.removed': { name: string }
  'colleague.invited': { role: string }
  'colleague.joined': { name: string; role: string }
  'colleague.left': { name: string }
  'person.signed-in': { method: string }
  'person.sign-in-refused': { reason: string }
  'person.created': { desks: string[] }
  'procedure.published': { number: number; reason: string }
  'moment.closing-changed': { kind: string; from: string; to: string; reason: string }
  'application.started': { number: string }
  'application.products-chosen': { products: string[] }
  'application.product-described': { product: string }
  'application.answered': { criterionId: string }
  'application.facts-stated': Record<string, never>
  'application.evidence-added': { criterionId: string; evidenceId: string; sha256: string }
  'application.evidence-removed': { criterionId: string; evidenceId: string }
  'application.workbook-uploaded': { sha256: string; readable: boolean }
  'application.submitted': { receiptNumber: string; sha256: string; sequence: number }
  'application.withdrawn': Record<string, never>
  'application.reopened': Record<string, never>
  'repair.asked': { dueAt: string; criteria: string[] }
  'repair.answered': { receiptNumber: string; sha256: string }
  'verdict.given': { criterionId: string; reader: 'first' | 'second'; outcome: 'met' | 'not-met' }
  'decision.proposed': { products: { code: string; outcome: string }[] }
  'decision.returned': { reason: string }
  'decision.taken': { number: string; products: { code: string; outcome: string }[] }
  'category.proposed': { category: string }
  'category.confirmed': { category: string; motive: string | null }
  'agreement.generated': { number: string }
  'agreement.frozen': { number: string; sha256: string }
  'agreement.signed': { number: string; party: 'provider' | 'region'; name: string; sha256: string }
  'agreement.in-force': { number: string }
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
