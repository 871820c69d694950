import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { IntlProvider } from 'use-intl'
import { DEFAULT_LOCALE, isLocale, TIME_ZONE } from './i18n/locale.ts'

const lang = document.documentElement.lang
const locale = isLocale(lang) ? lang : DEFAULT_LOCALE
// A browser loads only the language it shows.
const messages = await (locale === 'en' ? import('./i18n/en.ts') : import('./i18n/nl.ts'))
await decodePageData()

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <IntlProvider locale={locale} messages={messages} timeZone={TIME_ZONE}>
        <RemixBrowser />
      </IntlProvider>
    </StrictMode>,
  )
})

/**
 * Remix decodes the data of the page in its first render and lets React wait for that at the root. A press or a typed
 * letter in that instant would end the taking over of the page (React's error 345), so the data come first.
 */
async function decodePageData(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (decoding) {
    await decoding
  }
}
