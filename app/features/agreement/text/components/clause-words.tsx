import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import type { Layer } from '../clause.ts'
import type { LegalTension } from '../legal-tensions.ts'

export type ShownParagraph = {
  text: string
  items: readonly string[]
  layer: Layer
  region: string | null
  version: number
  meaning: readonly string[]
}

/** The words of a clause, each paragraph with the layer it comes from and for whom it holds. */
export function ClauseWords({ article, paragraphs }: { article: string; paragraphs: readonly ShownParagraph[] }) {
  const t = useTranslations('contractText')
  if (paragraphs.length === 0) return <p className="oh-muted">{t('notApplicable')}</p>
  return (
    <ol className="oh-clause">
      {paragraphs.map((paragraph, place) => (
        <li key={`${article}-${String(place)}`}>
          <p className="oh-clause__from">
            <span className={`oh-layer oh-layer--${paragraph.layer}`}>{t(`layer.${paragraph.layer}`)}</span>{' '}
            {t('from', { region: paragraph.region ?? t('base'), version: paragraph.version })}
            {paragraph.meaning.length > 0 ? ` ${paragraph.meaning.join(' ')}` : ''}
          </p>
          <p>{paragraph.text}</p>
          {paragraph.items.length > 0 ? (
            <ul>
              {paragraph.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

/** What a lawyer weighs at this article, with where that is said. */
export function Tensions({ tensions }: { tensions: readonly LegalTension[] }) {
  const t = useTranslations('contractText')
  return (
    <>
      {tensions.map((tension) => (
        <Alert key={tension.key} type="warning">
          <p>
            <strong>{t('tension')}</strong> {tension.text}
          </p>
          <p className="oh-muted">{t('source', { source: tension.source })}</p>
        </Alert>
      ))}
    </>
  )
}
