import * as en from './en.ts'
import type { Locale } from './locale.ts'
import * as nl from './nl.ts'

/** The shape of all messages; Dutch is the reference and a test holds English to it. */
export type Messages = typeof nl

const MESSAGES: Record<Locale, Messages> = { nl, en }

/** All messages of one language. For the server: a browser loads only the language it shows. */
export function messagesFor(locale: Locale): Messages {
  return MESSAGES[locale]
}

declare module 'use-intl' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
