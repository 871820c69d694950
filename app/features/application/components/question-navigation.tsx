import { useTranslations } from 'use-intl'
import { ButtonGroup, LinkButton } from '#app/components/button.tsx'

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
    <nav aria-label={t('navigation')}>
      <ButtonGroup>
        {previous ? (
          <LinkButton kind="subtle" href={previous.href}>
            {t('previous')}: {previous.title}
          </LinkButton>
        ) : null}
        {next ? (
          <LinkButton kind="subtle" href={next.href}>
            {t('next')}: {next.title}
          </LinkButton>
        ) : null}
      </ButtonGroup>
    </nav>
  )
}
