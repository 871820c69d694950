import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { useReasonText } from '#app/components/use-form-answer.ts'
import type { Reason } from '#app/utils/refusal.ts'
import type { AssessmentHeader } from '../assessment-view.ts'

/** What still stands in the way of a decision, each with the place to do it. */
export function NotYetDecided({
  header,
  missing,
}: {
  header: Pick<AssessmentHeader, 'id'>
  missing: readonly Reason[]
}) {
  const t = useTranslations('assessment.proposal')
  const words = useReasonText()
  return (
    <Alert type="warning" heading={t('missing', { count: missing.length })}>
      <ul>
        {missing.map((reason) => (
          <li key={`${reason.kind} ${String(reason.params?.criterion ?? reason.params?.product)}`}>
            {reason.params?.criterion ? (
              <a href={`/inkoop/aanmeldingen/${header.id}/criteria/${reason.params.criterion}`}>{words(reason)}</a>
            ) : (
              words(reason)
            )}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
