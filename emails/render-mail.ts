import { render } from '@react-email/components'
import { translatorFor } from '#app/i18n/translator.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { agreementInForce } from './agreement-in-force.tsx'
import { agreementToCountersign } from './agreement-to-countersign.tsx'
import { agreementToSign } from './agreement-to-sign.tsx'
import { alreadyRegistered } from './already-registered.tsx'
import { applicationWithdrawn } from './application-withdrawn.tsx'
import { categoryConfirmed } from './category-confirmed.tsx'
import { closingChanged } from './closing-changed.tsx'
import { decision } from './decision.tsx'
import { invitation } from './invitation.tsx'
import { organisationKnown } from './organisation-known.tsx'
import { registrationAttempt } from './registration-attempt.tsx'
import { repairRequested } from './repair-requested.tsx'
import { resetPassword } from './reset-password.tsx'
import { submissionReceipt } from './submission-receipt.tsx'
import { verifyEmail } from './verify-email.tsx'
import type { MailMessage, MailParameters } from './catalogue.ts'
import type { MailTemplate } from './template.ts'

const TEMPLATES: { [Message in MailMessage]: MailTemplate<Message> } = {
  'verify-email': verifyEmail,
  'already-registered': alreadyRegistered,
  'organisation-known': organisationKnown,
  'reset-password': resetPassword,
  'registration-attempt': registrationAttempt,
  invitation: invitation,
  'submission-receipt': submissionReceipt,
  'application-withdrawn': applicationWithdrawn,
  'closing-changed': closingChanged,
  'repair-requested': repairRequested,
  decision: decision,
  'category-confirmed': categoryConfirmed,
  'agreement-to-sign': agreementToSign,
  'agreement-to-countersign': agreementToCountersign,
  'agreement-in-force': agreementInForce,
}

export type RenderedMail = { subject: string; html: string; text: string }

/** Turns a message of the catalogue into a mail in one language: a subject on one line, HTML and plain text. */
export async function renderMail<Message extends MailMessage>(
  message: Message,
  parameters: MailParameters[Message],
  locale: Locale,
): Promise<RenderedMail> {
  const { subject, body } = TEMPLATES[message](parameters, { t: translatorFor(locale), locale })
  return { subject: oneLine(subject), html: await render(body), text: await render(body, PLAIN) }
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
