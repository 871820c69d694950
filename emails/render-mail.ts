import { render } from '@react-email/components'
import { translatorFor } from '#app/i18n/translator.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { agreementAnswered } from './agreement-answered.tsx'
import { agreementClosed } from './agreement-closed.tsx'
import { agreementCorrectionRefused } from './agreement-correction-refused.tsx'
import { agreementEnds } from './agreement-ends.tsx'
import { agreementInForce } from './agreement-in-force.tsx'
import { agreementReminder } from './agreement-reminder.tsx'
import { agreementToCountersign } from './agreement-to-countersign.tsx'
import { agreementToSign } from './agreement-to-sign.tsx'
import { amendmentAnnounced } from './amendment-announced.tsx'
import { alreadyRegistered } from './already-registered.tsx'
import { applicationReconfirm } from './application-reconfirm.tsx'
import { applicationWithdrawn } from './application-withdrawn.tsx'
import { assessmentReady } from './assessment-ready.tsx'
import { categoryConfirmed } from './category-confirmed.tsx'
import { closingChanged } from './closing-changed.tsx'
import { closingReminder } from './closing-reminder.tsx'
import { contractTextDecided } from './contract-text-decided.tsx'
import { contractTextSent } from './contract-text-sent.tsx'
import { decisionReminder } from './decision-reminder.tsx'
import { decision } from './decision.tsx'
import { evidenceOvertaken } from './evidence-overtaken.tsx'
import { evidenceRenewal } from './evidence-renewal.tsx'
import { followConfirm } from './follow-confirm.tsx'
import { invitation } from './invitation.tsx'
import { momentClosed } from './moment-closed.tsx'
import { momentNews } from './moment-news.tsx'
import { objection } from './objection.tsx'
import { objectionAtRegion } from './objection-at-region.tsx'
import { notePublished } from './note-published.tsx'
import { organisationKnown } from './organisation-known.tsx'
import { procedurePublished } from './procedure-published.tsx'
import { procedureRectified } from './procedure-rectified.tsx'
import { registrationAttempt } from './registration-attempt.tsx'
import { repairRequested } from './repair-requested.tsx'
import { repairReminder } from './repair-reminder.tsx'
import { resetPassword } from './reset-password.tsx'
import { signingCode } from './signing-code.tsx'
import { submissionReceipt } from './submission-receipt.tsx'
import { tariffSet } from './tariff-set.tsx'
import { tariffsPublished } from './tariffs-published.tsx'
import { verifyEmail } from './verify-email.tsx'
import type { Announcement, MailMessage, MailParameters } from './catalogue.ts'
import type { MailTemplate } from './template.ts'

const TEMPLATES: { [Message in MailMessage]: MailTemplate<Message> } = {
  'verify-email': verifyEmail,
  'already-registered': alreadyRegistered,
  'organisation-known': organisationKnown,
  'reset-password': resetPassword,
  'registration-attempt': registrationAttempt,
  'follow-confirm': followConfirm,
  'procedure-published': procedurePublished,
  'procedure-rectified': procedureRectified,
  'tariff-set': tariffSet,
  'tariffs-published': tariffsPublished,
  'application-reconfirm': applicationReconfirm,
  invitation: invitation,
  'submission-receipt': submissionReceipt,
  'application-withdrawn': applicationWithdrawn,
  'closing-changed': closingChanged,
  'closing-reminder': closingReminder,
  'repair-reminder': repairReminder,
  'decision-reminder': decisionReminder,
  'moment-news': momentNews,
  'moment-closed': momentClosed,
  'note-published': notePublished,
  'assessment-ready': assessmentReady,
  'evidence-overtaken': evidenceOvertaken,
  'evidence-renewal': evidenceRenewal,
  'repair-requested': repairRequested,
  decision: decision,
  objection: objection,
  'objection-at-region': objectionAtRegion,
  'category-confirmed': categoryConfirmed,
  'agreement-to-sign': agreementToSign,
  'signing-code': signingCode,
  'agreement-reminder': agreementReminder,
  'agreement-answered': agreementAnswered,
  'agreement-correction-refused': agreementCorrectionRefused,
  'agreement-closed': agreementClosed,
  'contract-text-sent': contractTextSent,
  'contract-text-decided': contractTextDecided,
  'agreement-to-countersign': agreementToCountersign,
  'agreement-ends': agreementEnds,
  'agreement-in-force': agreementInForce,
  'amendment-announced': amendmentAnnounced,
}

export type RenderedMail = { subject: string; html: string; text: string }

/** Turns a message of the catalogue into a mail in one language: a subject on one line, HTML and plain text. */
export async function renderMail<Message extends MailMessage>(
  message: Message,
  parameters: MailParameters[Message] & Announcement,
  locale: Locale,
): Promise<RenderedMail> {
  const { subject, body } = TEMPLATES[message](parameters, {
    t: translatorFor(locale),
    locale,
    stopLink: parameters.stopLink,
  })
  return { subject: oneLine(subject), html: await render(body), text: await render(body, PLAIN) }
}

/** What a mail is about, in one line: also how the portal shows it. */
export function mailSubject<Message extends MailMessage>(
  message: Message,
  parameters: MailParameters[Message],
  locale: Locale,
): string {
  return oneLine(TEMPLATES[message](parameters, { t: translatorFor(locale), locale }).subject)
}

/** True when `message` is one that can be rendered: the outbox may hold what an older version wrote. */
export function isMailMessage(message: string): message is MailMessage {
  return Object.hasOwn(TEMPLATES, message)
}

const PLAIN = {
  plainText: true,
  htmlToTextOptions: {
    wordwrap: false,
    selectors: [
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'a', options: { linkBrackets: false } },
      { selector: 'img', format: 'skip' },
    ],
  },
} as const

/** Names of organisations stand in subjects; a line end in one would start a new header. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim()
}
