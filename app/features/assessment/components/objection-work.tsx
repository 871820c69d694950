import { useTranslations } from 'use-intl'
import { Button, ButtonGroup } from '#app/components/button.tsx'
import { CheckboxGroupField } from '#app/components/choice-fields.tsx'
import { Form } from '#app/components/form.tsx'
import { DateField, HiddenField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { TextareaField, TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { HEARING_PLACE_MAXIMUM, OUTCOME_REASON_MAXIMUM } from '../objection.ts'

type Refused = { id: string; title: string; reason: string }
type Proposal = {
  own: boolean
  by: string
  outcome: 'upheld' | 'partly' | 'rejected'
  reason: string
  products: { code: string; outcome: 'admitted' | 'refused' }[]
}
export type ObjectionWorkProps = {
  objection: { state: 'received' | 'acknowledged' | 'proposed' | 'closed'; late: boolean }
  refused: readonly Refused[]
  proposal: Proposal | null
}

/** What an officer who had no part in the decision can do now. */
export function ObjectionWork({ objection, refused, proposal }: ObjectionWorkProps) {
  if (proposal) return <ConfirmOutcome proposal={proposal} />
  if (objection.state === 'received') return <Acknowledge />
  return (
    <>
      <ProposeOutcome refused={refused} late={objection.late} />
      <PlanHearing />
    </>
  )
}

function Acknowledge() {
  const t = useTranslations('objection.desk')
  return (
    <Section heading={t('acknowledgeHeading')} lead={t('acknowledgeMeaning')}>
      <Form>
        <HiddenField name="step" value="acknowledge" />
        <ButtonGroup>
          <Button>{t('acknowledge')}</Button>
        </ButtonGroup>
      </Form>
    </Section>
  )
}

function PlanHearing() {
  const t = useTranslations('objection.desk')
  const answer = useFormAnswer()
  return (
    <Section heading={t('hearingHeading')} lead={t('hearingMeaning')}>
      <Form label={t('hearingHeading')}>
        <HiddenField name="step" value="hearing" />
        <DateField name="day" label={t('day')} error={answer.errorOf('day')} defaultValue={answer.typed('day')} />
        <TextField
          name="time"
          type="time"
          label={t('time')}
          width="short"
          error={answer.errorOf('time')}
          defaultValue={answer.typed('time')}
        />
        <TextField
          name="place"
          label={t('place')}
          error={answer.errorOf('place')}
          defaultValue={answer.typed('place')}
          maxLength={HEARING_PLACE_MAXIMUM}
        />
        <ButtonGroup>
          <Button kind="secondary">{t('plan')}</Button>
        </ButtonGroup>
      </Form>
    </Section>
  )
}

function ProposeOutcome({ refused, late }: { refused: readonly Refused[]; late: boolean }) {
  const t = useTranslations('objection.desk')
  const answer = useFormAnswer()
  return (
    <Section heading={t('proposeHeading')} lead={t('proposeMeaning')}>
      {late ? <p>{t('lateMeaning')}</p> : null}
      <Form label={t('proposeHeading')}>
        <HiddenField name="step" value="propose" />
        {refused.length === 0 ? (
          <p>{t('metNone')}</p>
        ) : (
          <CheckboxGroupField
            name="metCriteria"
            label={t('met')}
            defaultValues={answer.typedAll('metCriteria')}
            options={refused.map(({ id, title, reason }) => ({
              value: id,
              label: `${id} ${title}`,
              description: reason,
            }))}
          />
        )}
        <TextareaField
          name="reason"
          label={t('reason')}
          description={t('reasonMeaning')}
          error={answer.errorOf('reason')}
          defaultValue={answer.typed('reason')}
          rows={6}
          maxLength={OUTCOME_REASON_MAXIMUM}
        />
        <ButtonGroup>
          <Button>{t('propose')}</Button>
        </ButtonGroup>
      </Form>
    </Section>
  )
}

function ConfirmOutcome({ proposal }: { proposal: Proposal }) {
  const t = useTranslations('objection')
  const words = useTranslations('assessment.product')
  const common = useTranslations('common.confirm')
  return (
    <Section heading={t('desk.confirmHeading')} lead={t('desk.proposedBy', { name: proposal.by })}>
      <SummaryList
        items={[
          { term: t('outcome'), value: t(`outcomeOf.${proposal.outcome}`) },
          { term: t('reasons'), value: proposal.reason },
          {
            term: t('desk.productsNow'),
            value: (
              <ul>
                {proposal.products.map(({ code, outcome }) => (
                  <li key={code}>
                    {code}: {words(outcome)}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            term: common('happens'),
            value: t(proposal.outcome === 'rejected' ? 'desk.happensSame' : 'desk.happensChange'),
          },
          { term: common('receive'), value: t('desk.receive') },
          { term: common('undo'), value: t('desk.undo') },
        ]}
      />
      {proposal.own ? <p>{t('desk.waitsOther')}</p> : <StepForm step="confirm" label={t('desk.confirm')} main />}
      <StepForm step="return" label={t('desk.return')} />
    </Section>
  )
}

function StepForm({ step, label, main = false }: { step: string; label: string; main?: boolean }) {
  return (
    <Form label={label}>
      <HiddenField name="step" value={step} />
      <ButtonGroup>
        <Button kind={main ? 'primary' : 'secondary'}>{label}</Button>
      </ButtonGroup>
    </Form>
  )
}
