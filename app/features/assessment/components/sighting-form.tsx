import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { Explain } from '#app/components/explain.tsx'
import { Form } from '#app/components/form.tsx'
import { DateField, HiddenField } from '#app/components/other-fields.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import type { CertificateView, LineView } from '../assessment-view.ts'

/** For each certificate that is only shown: the form with which an officer notes that it was seen. */
export function SightingForms({ line }: { line: Pick<LineView, 'certificates' | 'evidence'> }) {
  const t = useTranslations('assessment.sighting')
  return line.certificates.map((certificate) => (
    <Explain key={certificate.evidenceId} question={certificate.seen ? t('formAgain') : t('form')}>
      <SightingForm certificate={certificate} evidence={line.evidence} />
    </Explain>
  ))
}

function SightingForm({ certificate, evidence }: { certificate: CertificateView } & Pick<LineView, 'evidence'>) {
  const t = useTranslations('assessment.sighting')
  const answer = useFormAnswer()
  const { evidenceId, name, seen } = certificate
  const offered = evidence.findLast((item) => item.requestId === evidenceId && item.shown)
  const shownFunction = seen?.shownFunction ?? offered?.shown?.jobTitle
  return (
    <Form label={`${t('form')}: ${name}`}>
      <p>{t('why')}</p>
      <HiddenField name="evidenceId" value={evidenceId} />
      <TextField
        name="shownFunction"
        label={t('shownFunction')}
        defaultValue={answer.typed('shownFunction', shownFunction)}
        error={answer.errorOf('shownFunction')}
      />
      <DateField
        name="documentDate"
        label={t('documentDate')}
        defaultValue={answer.typed('documentDate', seen?.documentDate ?? offered?.documentDate ?? '')}
        error={answer.errorOf('documentDate')}
      />
      <TextField
        name="screeningProfile"
        label={t('screeningProfile')}
        description={t('screeningProfileHint')}
        defaultValue={answer.typed('screeningProfile', seen?.screeningProfile)}
        error={answer.errorOf('screeningProfile')}
      />
      <Button kind="secondary" name="intent" value="seen">
        {t('submit')}
      </Button>
    </Form>
  )
}
