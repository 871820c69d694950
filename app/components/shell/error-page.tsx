import { useTranslations } from 'use-intl'
import { LinkButton } from '../button.tsx'
import { Page } from '../page.tsx'

const KINDS = {
  400: 'invalid',
  403: 'forbidden',
  404: 'notFound',
  405: 'invalid',
  409: 'conflict',
  410: 'gone',
  413: 'tooLarge',
  429: 'tooMany',
  503: 'unavailable',
} as const

type ErrorKind = (typeof KINDS)[keyof typeof KINDS] | 'failure'

/** Which of the designed pages stands for an HTTP status. */
export function errorKind(status: number): ErrorKind {
  if (status in KINDS) return KINDS[status as keyof typeof KINDS]
  return status >= 400 && status < 500 ? 'invalid' : 'failure'
}

/** What the server said itself, when it threw `{ message }`; anything else stays hidden. */
function messageOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('message' in data)) return undefined
  return typeof data.message === 'string' ? data.message : undefined
}

/** The page in place of a page: what happened, what it means, what to do. Never a stack trace. */
export function ErrorPage({ status, data }: { status: number; data: unknown }) {
  const t = useTranslations('layout.error')
  const kind = errorKind(status)
  return (
    <Page
      width="text"
      eyebrow={t('eyebrow', { status })}
      heading={t(`${kind}.title`)}
      lead={messageOf(data) ?? t(`${kind}.happened`)}
    >
      <dl className="oh-summary">
        <div>
          <dt>{t('means')}</dt>
          <dd>{t(`${kind}.means`)}</dd>
        </div>
        <div>
          <dt>{t('do')}</dt>
          <dd>{t(`${kind}.do`)}</dd>
        </div>
      </dl>
      <LinkButton href="/">{t('home')}</LinkButton>
    </Page>
  )
}
