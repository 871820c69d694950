import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { DateTimeline } from '#app/components/date-timeline.tsx'
import { useReasonText } from '#app/components/use-form-answer.ts'
import type { MomentValues } from '../moment-fields.ts'
import { dateProblems, pointsOf } from '../moment-points.ts'
import type { MomentChecks } from '../moment-rules.ts'

export type MomentPreviewProps = { values: MomentValues; checks: MomentChecks }

/**
 * The dates of the form in a row, as the public page will show them. The server draws it from what it knows; where
 * there is script it follows the form, by the same rules.
 */
export function MomentPreview({ values, checks }: MomentPreviewProps) {
  const t = useTranslations('moment.composer')
  const { here, current } = useFormValues(values)
  const points = pointsOf(current)
  return (
    <section className="oh-preview" ref={here} aria-labelledby="data-op-een-rij">
      <div>
        <h2 id="data-op-een-rij">{t('preview')}</h2>
        <p className="oh-muted">{points.length > 0 ? t('previewLead') : t('previewEmpty')}</p>
      </div>
      <DateTimeline
        now={checks.now}
        moments={points.map(({ kind, at, wholeDay }) => ({ label: t(kind), at, wholeDay }))}
      />
      <DateProblems values={current} checks={checks} />
    </section>
  )
}

function DateProblems({ values, checks }: MomentPreviewProps) {
  const t = useTranslations('moment.composer')
  const message = useReasonText()
  const problems = [...new Set(dateProblems(values, checks).map(message))]
  if (problems.length === 0) return null
  return (
    <Alert type="warning" heading={t('stillWrong')}>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Alert>
  )
}

/** What stands in the form around this part, from the server at first and from the form itself as soon as it changes. */
function useFormValues(known: MomentValues) {
  const here = useRef<HTMLElement>(null)
  const [current, setCurrent] = useState(known)
  useEffect(() => {
    const form = here.current?.closest('form')
    if (!form) return undefined
    const read = () => {
      const data = new FormData(form)
      const names = [...new Set(data.keys())]
      setCurrent(Object.fromEntries(names.map((name) => [name, textsOf(data, name)])))
    }
    form.addEventListener('input', read)
    return () => {
      form.removeEventListener('input', read)
    }
  }, [])
  return { here, current }
}

function textsOf(data: FormData, name: string): string | string[] {
  const texts = data.getAll(name).filter((value): value is string => typeof value === 'string')
  return texts.length === 1 ? (texts[0] ?? '') : texts
}
