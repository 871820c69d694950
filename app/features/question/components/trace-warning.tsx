import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import type { Trace } from '../anonymity.ts'

/** Warns an officer of what in a text could tell who asked; it forbids nothing. */
export function TraceWarning({ traces }: { traces: readonly (Trace & { where?: string })[] }) {
  const t = useTranslations('questions.desk')
  if (traces.length === 0) return null
  return (
    <Alert type="warning" heading={t('tracesHeading')}>
      <p>{t('tracesMeaning')}</p>
      <ul>
        {traces.map((trace) => (
          <li key={`${trace.where ?? ''}${trace.kind}${String(trace.start)}`}>
            {trace.where ? `${trace.where}: ` : null}
            {t(`traces.${trace.kind}`)} <strong>{trace.found}</strong>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
