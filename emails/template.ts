import type { ReactElement } from 'react'
import type { Locale } from '#app/i18n/locale.ts'
import type { Translator } from '#app/i18n/translator.ts'
import type { MailMessage, MailParameters } from './catalogue.ts'

/** The language of a mail: its translator, and the locale for dates; for a follower the link to stop with. */
export type MailWords = { t: Translator; locale: Locale; stopLink?: string | undefined }

/** How one message of the catalogue becomes a mail. */
export type MailTemplate<Message extends MailMessage> = (
  parameters: MailParameters[Message],
  words: MailWords,
) => { subject: string; body: ReactElement }
