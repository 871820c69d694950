/** The languages of the screens. Dutch is the language of the portal; English is offered beside it. */
export const LOCALES = ['nl', 'en'] as const
export type Locale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE: Locale = 'nl'

/** Every date and time on a screen, in a mail or in a document is shown in this zone. */
export const TIME_ZONE = 'Europe/Amsterdam'

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value)
}
