import { localeFromRequest } from './locale.server.ts'
import { translatorFor, type Translator } from './translator.ts'

/** The title of a page in the language of its reader; a loader gives it to `meta`. */
export function pageTitle(request: Request, title: (t: Translator) => string): string {
  return `${title(translatorOf(request))} - Openhuis`
}

/** What was read for one page of an application, with its title: what the page is about, and the application. */
export function titled<Read extends { head: { number: string } }>(
  request: Request,
  read: Read,
  title: (t: Translator) => string,
): Read & { title: string } {
  return { ...read, title: pageTitle(request, (t) => `${title(t)} - ${read.head.number}`) }
}

/** Translates for the reader of this request. */
export function translatorOf(request: Request): Translator {
  return translatorFor(localeFromRequest(request))
}
