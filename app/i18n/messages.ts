import * as en from './en.ts'
import * as enOfServer from './en-of-server.ts'
import type { Locale } from './locale.ts'
import * as nl from './nl.ts'
import * as nlOfServer from './nl-of-server.ts'

/** The shape of all messages; Dutch is the reference and a test holds English to it. */
export type Messages = typeof nl & typeof nlOfServer

const MESSAGES: Record<Locale, Messages> = {
  nl: { ...nl, ...nlOfServer },
  en: { ...en, ...enOfServer },
}

/** All messages of one language. For the server: a browser loads only what its screens show, in its own language. */
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
