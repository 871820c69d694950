import { useTranslations } from 'use-intl'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { articleName } from '../../article-name.ts'
import type { Layer } from '../clause.ts'
import type { LegalTension } from '../legal-tensions.ts'
import { ClauseWords, Tensions, type ShownParagraph } from './clause-words.tsx'

const PARTS = ['0', '1', '2', '3', 'annex'] as const

type Listed = {
  id: string
  article: string
  part: string
  title: string
  layer: Layer
  legalBasis: string
  modelText: boolean
  changed: boolean
  meaning: readonly string[]
  tensions: readonly LegalTension[]
  paragraphs: readonly ShownParagraph[]
}

/** Every clause in the numbering of the contract standard; opened it shows each sentence with its layer. */
export function ClauseList({ textId, clauses }: { textId: string; clauses: readonly Listed[] }) {
  const t = useTranslations('contractText')
  return PARTS.map((part) => (
    <Section key={part} id={`deel-${part}`} heading={t(`part.${part}`)}>
      {clauses
        .filter((clause) => clause.part === part)
        .map((clause) => (
          <ClauseEntry key={clause.id} textId={textId} clause={clause} />
        ))}
    </Section>
  ))
}

function ClauseEntry({ textId, clause }: { textId: string; clause: Listed }) {
  const t = useTranslations('contractText')
  const layers = [...new Set(clause.paragraphs.map(({ layer }) => layer))]
  const name = articleName(clause)
  return (
    <details className="oh-details" id={`bepaling-${clause.id}`}>
      <summary>
        {name}{' '}
        {layers.map((layer) => (
          <span key={layer} className={`oh-layer oh-layer--${layer}`}>
            {t(`layer.${layer}`)}
          </span>
        ))}{' '}
        {clause.paragraphs.length === 0 ? <StatusBadge>{t('notApplicable')}</StatusBadge> : null}
        {clause.changed ? <StatusBadge tone="info">{t('changed')}</StatusBadge> : null}
        {clause.tensions.length > 0 ? <StatusBadge tone="warning">{t('warned')}</StatusBadge> : null}
      </summary>
      <div className="oh-details__body">
        <Tensions tensions={clause.tensions} />
        {clause.meaning.length > 0 ? <p className="oh-muted">{clause.meaning.join(' ')}</p> : null}
        <ClauseWords article={clause.id} paragraphs={clause.paragraphs} />
        <p className="oh-muted">
          {t('basis', { basis: clause.legalBasis })}
          {clause.modelText ? ` ${t('modelText')}` : ''}
        </p>
        <p>
          <a href={`/juridisch/teksten/${textId}/bepalingen/${clause.id}`}>{t('openClause', { name })}</a>
        </p>
      </div>
    </details>
  )
}
