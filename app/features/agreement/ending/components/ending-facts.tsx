import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { Day, Moment } from '#app/components/moment.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import type { EndingKind, EndingParty, EndingState } from '../ending.ts'

export type ShownEnding = {
  kind: EndingKind
  party: EndingParty
  clause: string
  ground: string
  endsOn: string
  announcedAt: Date | null
  proposedBy: string
  hasLetter: boolean
  state: EndingState
}

/** How and when an agreement ends, who ends it and why. */
export function EndingFacts({ ending, letterHref }: { ending: ShownEnding; letterHref: string }) {
  const t = useTranslations('amendment.ending')
  const words = useTranslations('amendment.page')
  return (
    <Section heading={t(`kind.${ending.kind}`)}>
      <SummaryList
        items={[
          {
            term: t('stateLabel'),
            value: (
              <StatusBadge tone={ending.state === 'confirmed' ? 'warning' : 'info'}>
                {t(`state.${ending.state}`)}
              </StatusBadge>
            ),
          },
          { term: t('endsOn'), value: <Day on={ending.endsOn} /> },
          { term: t('by'), value: t(`party.${ending.party}`) },
          { term: t('rests'), value: words('article', { article: ending.clause }) },
          { term: t('ground'), value: ending.ground },
          { term: t('proposedBy'), value: ending.proposedBy },
          ...(ending.announcedAt ? [{ term: t('announcedOn'), value: <Moment at={ending.announcedAt} /> }] : []),
        ]}
      />
      {ending.hasLetter ? (
        <LinkButton kind="secondary" href={letterHref}>
          {t('letter')}
        </LinkButton>
      ) : null}
    </Section>
  )
}

type DecideEndingProps = { ending: ShownEnding; may: { announce: boolean; confirm: boolean; withdraw: boolean } }

/** What a lawyer can do with a proposal: tell the provider first, decide, or not follow it. */
export function DecideEnding({ ending, may }: DecideEndingProps) {
  const t = useTranslations('amendment.ending')
  const { errorOf, typed } = useFormAnswer()
  return (
    <>
      {may.announce && ending.kind === 'category-c' ? (
        <Form label={t('announce')}>
          <HiddenField name="act" value="announce" />
          <p>{t('announceMeaning')}</p>
          <Button>{t('announce')}</Button>
        </Form>
      ) : null}
      {may.confirm ? (
        <Form label={t('confirm')}>
          <HiddenField name="act" value="confirm" />
          <p>{t('confirmMeaning')}</p>
          <Button kind="danger">{t('confirm')}</Button>
        </Form>
      ) : null}
      {may.withdraw && !may.confirm ? <Alert>{t('second')}</Alert> : null}
      {may.withdraw ? (
        <Form label={t('withdraw')}>
          <HiddenField name="act" value="withdraw" />
          <TextareaField
            name="reason"
            label={t('withdrawReason')}
            defaultValue={typed('reason')}
            error={errorOf('reason')}
          />
          <Button kind="secondary">{t('withdraw')}</Button>
        </Form>
      ) : null}
    </>
  )
}
