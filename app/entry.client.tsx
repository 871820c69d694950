import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { IntlProvider } from 'use-intl'
import { DEFAULT_LOCALE, isLocale, TIME_ZONE } from './i18n/locale.ts'

const lang = document.documentElement.lang
const locale = isLocale(lang) ? lang : DEFAULT_LOCALE
// A browser loads only the language it shows.
const messages = await (locale === 'en' ? import('./i18n/en.ts') : import('./i18n/nl.ts'))
// A long page may still be arriving: what is not there yet cannot be taken over, and React gives up (its error 345).
if (document.readyState === 'loading')
  await new Promise((arrived) => document.addEventListener('DOMContentLoaded', arrived, { once: true }))

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
