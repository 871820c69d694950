import { localeFromRequest } from './locale.server.ts'
import { translatorFor, type Translator } from './translator.ts'

/** The title of a page in the language of its reader; a loader gives it to `meta`. */
export function pageTitle(request: Request, title: (t: Translator) => string): string {
  return `${title(translatorOf(request))} - Openhuis`
}

/** Translates for the reader of this request. */
export function translatorOf(request: Request): Translator {
  return translatorFor(localeFromRequest(request))
}
