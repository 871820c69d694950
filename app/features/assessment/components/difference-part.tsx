import { useTranslations } from 'use-intl'
import { Button, ButtonGroup } from '#app/components/button.tsx'
import { Card, CardGrid } from '#app/components/card.tsx'
import { Form } from '#app/components/form.tsx'
import { Moment } from '#app/components/moment.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { REASON_MAXIMUM } from '../assessment.schema.ts'
import type { Difference, TreatedCase } from '../equal-treatment.ts'
import { TREATMENT_TONE } from './treatment-tone.ts'

export type DifferencePartProps = {
  difference: Difference & {
    title: string
    withheld: boolean
    stated: { reason: string; officerName: string; at: Date } | null
    earlier: string
  }
  /** Tells the fields of one form on the page from those of another. */
  place: number
}

/** Equal cases that were treated differently, side by side, and why that is right. */
export function DifferencePart({ difference, place }: DifferencePartProps) {
  const t = useTranslations('equalTreatment')
  const { criterionId, title, shortcoming, shortcomingWords, round, cases, stated } = difference
  const kind = [
    shortcoming === 'other' ? shortcomingWords : t(`shortcoming.${shortcoming}`),
    ...(round === 'after-repair' ? [t('afterRepair')] : []),
  ].join(', ')
  return (
    <Section
      level={3}
      heading={`${criterionId} ${title}`}
      lead={t('about', { shortcoming: kind, count: cases.length })}
    >
      <CardGrid>
        {cases.map((one) => (
          <CaseCard key={one.applicationId} one={one} />
        ))}
      </CardGrid>
      {difference.withheld ? <p className="oh-muted">{t('withheld')}</p> : null}
      {stated ? <Stated stated={stated} /> : null}
      {stated || difference.withheld ? null : <ReasonForm difference={difference} place={place} />}
    </Section>
  )
}

function CaseCard({ one }: { one: TreatedCase }) {
  const t = useTranslations('equalTreatment')
  const base = `/inkoop/aanmeldingen/${one.applicationId}`
  const asked = one.treatment === 'repair-asked'
  return (
    <Card
      level={3}
      heading={t('caseOf', { number: one.number, provider: one.providerName })}
      meta={<StatusBadge tone={TREATMENT_TONE[one.treatment]}>{t(`treatment.${one.treatment}`)}</StatusBadge>}
      footer={
        <a href={asked ? `${base}/herstel` : `${base}/criteria/${one.criterionId}`}>
          {asked ? t('repair') : t('look')}
          <span className="oh-visually-hidden"> {one.number}</span>
        </a>
      }
    >
      <p>{one.words || <span className="oh-muted">{t('noWords')}</span>}</p>
      <p className="oh-muted">
        {one.officerName}, <Moment at={one.at} short />
      </p>
    </Card>
  )
}

function Stated({ stated }: { stated: NonNullable<DifferencePartProps['difference']['stated']> }) {
  const t = useTranslations('equalTreatment')
  return (
    <blockquote className="oh-panel">
      <p className="oh-lines">{stated.reason}</p>
      <p className="oh-muted">
        {t('statedBy', { name: stated.officerName })}, <Moment at={stated.at} />
      </p>
    </blockquote>
  )
}

function ReasonForm({ difference, place }: DifferencePartProps) {
  const t = useTranslations('equalTreatment')
  const answer = useFormAnswer()
  const mine = answer.typed('difference') === difference.key
  return (
    <Form label={`${t('reason')} ${difference.criterionId}`}>
      <HiddenField name="difference" value={difference.key} />
      <HiddenField name="cases" value={difference.fingerprint} />
      <TextareaField
        name="reason"
        id={mine ? 'reason' : `reason-${String(place)}`}
        label={t('reason')}
        description={t('reasonMeaning')}
        error={mine ? answer.errorOf('reason') : undefined}
        defaultValue={mine ? answer.typed('reason') : difference.earlier}
        rows={3}
        maxLength={REASON_MAXIMUM}
      />
      <ButtonGroup>
        <Button kind="secondary">{t('state')}</Button>
      </ButtonGroup>
    </Form>
  )
}
