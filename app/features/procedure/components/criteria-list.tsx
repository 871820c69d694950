import { useTranslations } from 'use-intl'
import { Section } from '#app/components/section.tsx'
import type { Criterion, CriterionKind } from '../procedure.schema.ts'

const KINDS: readonly CriterionKind[] = [
  'exclusion-mandatory',
  'exclusion-discretionary',
  'suitability',
  'reference',
  'programme-of-requirements',
]

/** The published criteria by kind: the requirement, why it is asked, what evidence, where it stands. */
export function CriteriaList({ criteria }: { criteria: readonly Criterion[] }) {
  const t = useTranslations('public.procedure')
  return KINDS.map((kind) => ({ kind, ofKind: criteria.filter((criterion) => criterion.kind === kind) }))
    .filter(({ ofKind }) => ofKind.length > 0)
    .map(({ kind, ofKind }) => (
      <Section key={kind} level={3} heading={t(`kinds.${kind}`)}>
        <ul className="oh-plain">
          {ofKind.map((criterion) => (
            <li key={criterion.id}>
              <CriterionDetails criterion={criterion} />
            </li>
          ))}
        </ul>
      </Section>
    ))
}

function CriterionDetails({ criterion }: { criterion: Criterion }) {
  const t = useTranslations('public.procedure')
  return (
    <details>
      <summary>{criterion.title}</summary>
      <p>{criterion.text}</p>
      <p>
        <strong>{t('why')}</strong> {criterion.why}
      </p>
      {criterion.evidence.length > 0 ? (
        <p>
          <strong>{t('evidence')}</strong> {criterion.evidence.map((evidence) => evidence.name).join('; ')}
        </p>
      ) : null}
      <p className="oh-muted">
        {t('source', { document: criterion.source.document, paragraph: criterion.source.paragraph })}
      </p>
    </details>
  )
}
