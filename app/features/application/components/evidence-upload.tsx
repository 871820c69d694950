import { useState, type FormEvent } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { DateField, FileField } from '#app/components/other-fields.tsx'
import type { useFormAnswer } from '#app/components/use-form-answer.ts'
import type { EvidenceRequest } from '#app/features/procedure/procedure.schema.ts'
import { addMonths, isPlainDate } from '#app/utils/calendar.ts'
import { formatDate } from '#app/utils/format-date.ts'
import { EvidenceValidityNote } from './evidence-validity-note.tsx'

export type EvidenceUploadProps = {
  asked: EvidenceRequest
  closingDay: string
  today: string
  back: string
  form: ReturnType<typeof useFormAnswer>
}

/** The form that adds a new document; with script it says at once what the dates mean at the closing. */
export function EvidenceUpload({ asked, closingDay, today, back, form }: EvidenceUploadProps) {
  const t = useTranslations('application.evidence')
  const common = useTranslations('common.form')
  const [dates, setDates] = useState({ documentDate: '', endsOn: '' })
  const typed = (event: FormEvent<HTMLDivElement>) => {
    const { target } = event
    if (target instanceof HTMLInputElement) setDates((known) => ({ ...known, [target.name]: target.value }))
  }
  const { documentDate, endsOn } = dates
  const judged = isPlainDate(documentDate) && documentDate <= today
  return (
    <Form multipart>
      <div className="oh-form" onChange={typed}>
        <DateField
          name="documentDate"
          label={t('documentDate')}
          description={t('documentDateHint')}
          defaultValue={form.typed('documentDate')}
          error={form.errorOf('documentDate')}
          max={today}
        />
        <DateField
          name="endsOn"
          label={t('endsOn')}
          description={asked.ownEndDate ? t('endsOnRequiredHint') : t('endsOnHint')}
          optional={!asked.ownEndDate}
          defaultValue={form.typed('endsOn')}
          error={form.errorOf('endsOn')}
        />
      </div>
      <p role="status">
        {judged ? (
          <EvidenceValidityNote
            request={asked}
            dates={{ documentDate, endsOn: isPlainDate(endsOn) ? endsOn : null }}
            closingDay={closingDay}
          />
        ) : null}
      </p>
      <FileField
        name="file"
        label={t('file')}
        description={t('fileHint')}
        error={form.errorOf('file')}
        accept=".pdf,.png,.jpg,.jpeg"
      />
      <ButtonGroup>
        <Button>{t('submit')}</Button>
        <LinkButton kind="secondary" href={back}>
          {common('cancel')}
        </LinkButton>
      </ButtonGroup>
    </Form>
  )
}

/** The rule by which a document counts at the closing, in words. */
export function EvidenceRule({ asked, closingDay }: Pick<EvidenceUploadProps, 'asked' | 'closingDay'>) {
  const t = useTranslations('application.evidence')
  const locale = useLocale()
  const months = asked.maximumAgeMonths
  const closing = formatDate(closingDay, locale)
  const from = months === null ? '' : formatDate(addMonths(closingDay, -months), locale)
  return (
    <>
      <p>{months === null ? t('noAgeRule') : t('ageRule', { closing, months, from })}</p>
      {asked.ownEndDate ? <p>{t('endRule', { closing })}</p> : null}
    </>
  )
}
