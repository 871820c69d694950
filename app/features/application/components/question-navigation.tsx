import { useTranslations } from 'use-intl'

/** Where a question stands among the others. */
export type QuestionPlace = {
  position: number
  total: number
  previous: { href: string; title: string } | undefined
  next: { href: string; title: string } | undefined
}

/** The question before and the one after, without saving. */
export function QuestionNavigation({ previous, next }: QuestionPlace) {
  const t = useTranslations('application.criterion')
  if (!previous && !next) return null
  return (
    <nav aria-label={t('navigation')} className="oh-pagination">
      <ul>
        {previous ? (
          <li>
            <a href={previous.href} rel="prev">
              {t('previous')}: {previous.title}
            </a>
          </li>
        ) : null}
        {next ? (
          <li>
            <a href={next.href} rel="next">
              {t('next')}: {next.title}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
