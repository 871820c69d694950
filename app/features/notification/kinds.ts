/** Why a mail cannot be switched off. */
export const MANDATORY_REASONS = ['proof', 'term', 'decision', 'signing', 'deadline'] as const
export type MandatoryReason = (typeof MANDATORY_REASONS)[number]

type Kind = {
  /** Whose list it is in. */
  for: 'provider' | 'staff'
  /** Why it is always mailed; null when somebody may switch the mail off. It always stands in the portal. */
  mandatory: MandatoryReason | null
}

/**
 * Everything the portal tells people with an account, by the name of its mail. A new message to people who work for a
 * provider or for the region is added here and in the translations (`notification.kinds`).
 */
export const NOTIFICATION_KINDS = {
  'submission-receipt': { for: 'provider', mandatory: 'proof' },
  'application-withdrawn': { for: 'provider', mandatory: 'proof' },
  'closing-changed': { for: 'provider', mandatory: 'deadline' },
  'moment-news': { for: 'provider', mandatory: null },
  'note-published': { for: 'provider', mandatory: null },
  'moment-closed': { for: 'provider', mandatory: 'deadline' },
  'procedure-published': { for: 'provider', mandatory: null },
  'procedure-rectified': { for: 'provider', mandatory: 'deadline' },
  'tariff-set': { for: 'provider', mandatory: 'deadline' },
  'tariffs-published': { for: 'provider', mandatory: 'deadline' },
  'application-reconfirm': { for: 'provider', mandatory: 'term' },
  'closing-reminder': { for: 'provider', mandatory: null },
  'evidence-overtaken': { for: 'provider', mandatory: 'deadline' },
  'evidence-renewal': { for: 'provider', mandatory: null },
  'repair-requested': { for: 'provider', mandatory: 'term' },
  'repair-reminder': { for: 'provider', mandatory: null },
  decision: { for: 'provider', mandatory: 'decision' },
  objection: { for: 'provider', mandatory: 'decision' },
  'category-confirmed': { for: 'provider', mandatory: 'decision' },
  'agreement-to-sign': { for: 'provider', mandatory: 'signing' },
  'agreement-reminder': { for: 'provider', mandatory: 'signing' },
  'agreement-correction-refused': { for: 'provider', mandatory: 'signing' },
  'agreement-closed': { for: 'provider', mandatory: 'signing' },
  'amendment-announced': { for: 'provider', mandatory: 'term' },
  'agreement-ends': { for: 'provider', mandatory: 'term' },
  'agreement-in-force': { for: 'provider', mandatory: null },
  'registration-attempt': { for: 'provider', mandatory: null },
  'agreement-to-countersign': { for: 'staff', mandatory: 'signing' },
  'assessment-ready': { for: 'staff', mandatory: null },
  'agreement-answered': { for: 'staff', mandatory: 'signing' },
  'contract-text-sent': { for: 'staff', mandatory: null },
  'contract-text-decided': { for: 'staff', mandatory: null },
  'objection-at-region': { for: 'staff', mandatory: null },
  'decision-reminder': { for: 'staff', mandatory: null },
} as const satisfies Record<string, Kind>

export type NotificationKind = keyof typeof NOTIFICATION_KINDS

/** True when `kind` is one that the portal knows: a row may be of an older version. */
export function isNotificationKind(kind: string): kind is NotificationKind {
  return Object.hasOwn(NOTIFICATION_KINDS, kind)
}

/** The kinds of somebody who works here, in the order of the catalogue. */
export function kindsFor(desk: Kind['for']): NotificationKind[] {
  return Object.keys(NOTIFICATION_KINDS)
    .filter(isNotificationKind)
    .filter((kind) => NOTIFICATION_KINDS[kind].for === desk)
}

/** Why mails of this kind are always sent; null when one may switch them off. */
export function mandatoryReason(kind: NotificationKind): MandatoryReason | null {
  return NOTIFICATION_KINDS[kind].mandatory
}
