/** A file that goes with a mail; its bytes are read from storage when the mail leaves. */
export type MailAttachment = { fileId: string; name: string }

/** What a provider answered to the legal desk, about an agreement or an amendment of it. */
export type LegalAnswer =
  | 'correction-asked'
  | 'declined'
  | 'expired'
  | 'objected'
  | 'objection-taken-back'
  | 'gave-notice'
  | 'answered-intention'

/** What is signed: a framework agreement or an amendment of it. Absent means an agreement. */
type Signed = { document?: 'agreement' | 'amendment' }

/** Every mail the portal sends, with what it needs to know. Instants are ISO texts; links are absolute. */
export type MailParameters = {
  'verify-email': { name: string; link: string }
  'already-registered': { name: string; link: string }
  /** To somebody who registers an organisation that is registered already. */
  'organisation-known': { name: string; kvkNumber: string }
  'reset-password': { name: string; link: string }
  'registration-attempt': { providerName: string; attemptedBy: string; link: string }
  /** Asks the owner of an address to confirm that it wants the announcements of a procedure. */
  'follow-confirm': { procedureTitle: string; link: string; expiresAt: string }
  'procedure-published': { title: string; link: string }
  /** A new version of a published procedure, to everybody who follows it. */
  'procedure-rectified': { title: string; number: number; reason: string; count: number; link: string }
  /** The tariff of one product, fixed anew by a study, to everybody who follows the procedure; amount as decimal text. */
  'tariff-set': { title: string; product: string; amount: string; startsOn: string; link: string }
  /** New tariffs of a procedure, to everybody who follows it: from when they hold, and the index in words. */
  'tariffs-published': { title: string; year: number; startsOn: string; index: string; count: number; link: string }
  /** To a provider whose running application must confirm again what the region changed. */
  'application-reconfirm': {
    providerName: string
    applicationNumber: string
    submitted: 'yes' | 'no'
    count: number
    closesAt: string
    link: string
  }
  invitation: { providerName: string; inviterName: string; link: string; expiresAt: string }
  'submission-receipt': {
    providerName: string
    applicationNumber: string
    receiptNumber: string
    submittedAt: string
    sha256: string
    link: string
    attachments: MailAttachment[]
  }
  'application-withdrawn': { providerName: string; applicationNumber: string; closesAt: string; link: string }
  'closing-changed': { momentName: string; closedBefore: string; closesAfter: string; reason: string; link: string }
  'closing-reminder': {
    providerName: string
    applicationNumber: string
    momentName: string
    closesAt: string
    link: string
  }
  'repair-reminder': { providerName: string; applicationNumber: string; dueAt: string; link: string }
  /** `decisionBy` is a plain date; `open` counts the applications without a decision. */
  'decision-reminder': { momentName: string; decisionBy: string; open: number; link: string }
  /** To followers: what happened to a moment, with the reason in words. */
  'moment-news': {
    news: 'announced' | 'changed' | 'cancelled' | 'opened'
    momentName: string
    reason: string
    opensAt: string
    closesAt: string
    link: string
  }
  /** To followers: a nota van inlichtingen was published. */
  'note-published': { procedureTitle: string; number: string; count: number; link: string }
  /** To everybody with an application, at the closing: is it in or not. */
  'moment-closed': {
    providerName: string
    applicationNumber: string
    momentName: string
    state: 'in' | 'not-in'
    closedAt: string
    decisionBy: string
    link: string
  }
  'assessment-ready': { momentName: string; count: number; decisionBy: string; link: string }
  /** The closing moved, and these documents are too old on the new one. */
  'evidence-overtaken': { providerName: string; momentName: string; evidence: string; closingDay: string; link: string }
  'evidence-renewal': {
    providerName: string
    agreementNumber: string
    evidence: string
    validUntil: string
    stage: 'two-months' | 'two-weeks' | 'ended'
    link: string
  }
  'repair-requested': {
    providerName: string
    applicationNumber: string
    dueAt: string
    itemCount: number
    link: string
  }
  decision: {
    providerName: string
    applicationNumber: string
    decisionNumber: string
    link: string
    attachments: MailAttachment[]
  }
  /** Where an objection stands. `hearingAt` is an ISO text, empty unless the step is `hearing`. */
  objection: {
    providerName: string
    number: string
    step: 'received' | 'late' | 'acknowledged' | 'hearing' | 'closed' | 'withdrawn'
    decideUntil: string
    hearingAt: string
    hearingPlace: string
    link: string
  }
  /** To the desks that handle objections. */
  'objection-at-region': {
    providerName: string
    number: string
    decisionNumber: string
    news: 'lodged' | 'late' | 'withdrawn'
    decideUntil: string
    link: string
  }
  'category-confirmed': { providerName: string; category: string; link: string; attachments: MailAttachment[] }
  'agreement-to-sign': Signed & { providerName: string; agreementNumber: string; link: string }
  'signing-code': { agreementNumber: string; code: string; expiresAt: string }
  'agreement-reminder': Signed & { providerName: string; agreementNumber: string; signBy: string; link: string }
  /** To the legal desk: the provider asks for a correction or declines, or let the term pass. */
  'agreement-answered': Signed & {
    providerName: string
    agreementNumber: string
    answer: LegalAnswer
    reason: string
    link: string
  }
  'agreement-correction-refused': Signed & {
    providerName: string
    agreementNumber: string
    reason: string
    link: string
  }
  /** To the provider: this text will not be signed any more. */
  'agreement-closed': Signed & {
    providerName: string
    agreementNumber: string
    how: 'replaced' | 'declined' | 'expired' | 'revoked' | 'withdrawn'
    reason: string
    link: string
  }
  /** To the legal desk: a contract text waits for a second lawyer. `region` is its name; empty for the common base. */
  'contract-text-sent': {
    region: string
    edition: number
    sentBy: string
    /** Why there is a new text. */
    reason: string
    /** Whether the reader may adopt it: who wrote it may not. */
    mayAdopt: 'yes' | 'no'
    link: string
  }
  /** To the lawyer who sent a contract text. `reason` is empty unless it was given back. */
  'contract-text-decided': {
    region: string
    edition: number
    outcome: 'adopted' | 'returned'
    decidedBy: string
    reason: string
    link: string
  }
  'agreement-to-countersign': Signed & { providerName: string; agreementNumber: string; link: string }
  /** To the provider: a change that holds without a signature. `objectUntil` is an ISO text, empty when none is possible. */
  'amendment-announced': {
    providerName: string
    amendmentNumber: string
    agreementNumber: string
    startsOn: string
    objectUntil: string
    link: string
    attachments: MailAttachment[]
  }
  /** To the provider: its agreement ends, or the region intends to end it. */
  'agreement-ends': {
    providerName: string
    agreementNumber: string
    step: 'intended' | 'decided'
    endsOn: string
    ground: string
    link: string
    attachments: MailAttachment[]
  }
  'agreement-in-force': Signed & {
    providerName: string
    agreementNumber: string
    startsOn: string
    link: string
    attachments: MailAttachment[]
  }
}

export type MailMessage = keyof MailParameters

/** Any mail can be an announcement: who gets it for following a procedure can stop with this link. */
export type Announcement = { stopLink?: string }
