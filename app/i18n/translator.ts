import { createTranslator } from 'use-intl/core'
import { type Locale, TIME_ZONE } from './locale.ts'
import { messagesFor } from './messages.ts'

/**
 * Translates outside React: mails, documents, loaders (`const t = translatorFor('nl')`; `t('emails.title')`).
 * A key that does not exist is a type error; the unit test of the messages keeps both languages equal.
 */
export function translatorFor(locale: Locale) {
  return createTranslator({ locale, messages: messagesFor(locale), timeZone: TIME_ZONE })
}

export type Translator = ReturnType<typeof translatorFor>
