import { useLocale, useTranslations } from 'use-intl'

/** Goes to the other language and comes back to the same page. */
export function LanguageSwitch({ returnTo }: { returnTo: string }) {
  const t = useTranslations('layout')
  const other = useLocale() === 'nl' ? 'en' : 'nl'
  return (
    <form method="post" action="/taal" className="oh-language">
      <input type="hidden" name="locale" value={other} />
      <input type="hidden" name="redirectTo" value={returnTo} />
      <button type="submit" className="oh-tool" lang={other}>
        {t('otherLanguage')}
      </button>
    </form>
  )
}
