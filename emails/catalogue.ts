/** A file that goes with a mail; its bytes are read from storage when the mail leaves. */
export type MailAttachment = { fileId: string; name: string }

/** Every mail the portal sends, with what it needs to know. Instants are ISO texts; links are absolute. */
export type MailParameters = {
  'verify-email': { name: string; link: string }
  'already-registered': { name: string; link: string }
  /** To somebody who registers an organisation that is registered already. */
  'organisation-known': { name: string; kvkNumber: string }
  'reset-password': { name: string; link: string }
  'registration-attempt': { providerName: string; attemptedBy: string; link: string }
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
  'category-confirmed': { providerName: string; category: string; link: string }
  'agreement-to-sign': { providerName: string; agreementNumber: string; link: string }
  'agreement-to-countersign': { providerName: string; agreementNumber: string; link: string }
  'agreement-in-force': {
    providerName: string
    agreementNumber: string
    startsOn: string
    link: string
    attachments: MailAttachment[]
  }
}

export type MailMessage = keyof MailParameters
