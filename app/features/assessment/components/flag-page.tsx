import { useTranslations } from 'use-intl'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { RadioGroupField } from '#app/components/choice-fields.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { Timeline } from '#app/components/timeline.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { useCheckWords } from '#app/features/cost-price/components/use-check-words.ts'
import { FLAG_WORDS_MAXIMUM, type FlagAnswer } from '../flag-answer.ts'
import type { ShownFlag } from './cost-price-questions.tsx'

/** What a check saw, by which rule, and what it can mean. */
export function FlagFacts({ check }: Pick<ShownFlag, 'check'>) {
  const t = useTranslations('assessment.costPrice')
  const words = useCheckWords()(check)
  return (
    <SummaryList
      items={[
        { term: t('about'), value: check.product ?? t('wholeOrganisation') },
        { term: t('observed'), value: words.observed },
        { term: t('usual'), value: words.band },
        { term: t('meaning'), value: words.officer },
        { term: t('flag.formula'), value: words.formula },
        { term: t('flag.source'), value: check.source },
        { term: t('flag.provider'), value: words.provider },
      ]}
    />
  )
}

/** Accept it with a reason, ask the provider, or take back what was done. */
export function FlagForm({ flag, repairAsked, back }: { flag: ShownFlag; repairAsked: boolean; back: string }) {
  const t = useTranslations('assessment.costPrice.flag')
  const form = useFormAnswer()
  const stands = flag.state !== 'open'
  return (
    <Form>
      <HiddenField name="seen" value={String(flag.sequence)} />
      {stands ? (
        <HiddenField name="kind" value="taken-back" />
      ) : (
        <RadioGroupField
          name="kind"
          label={t('choose')}
          error={form.errorOf('kind')}
          defaultValue={form.typed('kind')}
          options={[
            { value: 'accepted', label: t('accept'), description: t('acceptMeaning') },
            {
              value: 'asked',
              label: t('ask'),
              description: t(repairAsked ? 'askTooLate' : 'askMeaning'),
              disabled: repairAsked,
            },
          ]}
        />
      )}
      <TextareaField
        name="words"
        label={t(stands ? 'takeBackWhy' : 'words')}
        description={stands ? undefined : t('wordsMeaning')}
        error={form.errorOf('words')}
        defaultValue={form.typed('words')}
        optional={stands}
        maxLength={FLAG_WORDS_MAXIMUM}
      />
      <ButtonGroup>
        <Button>{t(stands ? 'takeBack' : 'save')}</Button>
        <LinkButton kind="secondary" href={back}>
          {t('back')}
        </LinkButton>
      </ButtonGroup>
    </Form>
  )
}

/** Who did what with a flag and when, last first. */
export function FlagHistory({ heading, answers }: { heading: string; answers: readonly FlagAnswer[] }) {
  const t = useTranslations('assessment.costPrice.flag')
  if (answers.length === 0) return null
  return (
    <Section heading={heading}>
      <Timeline
        items={answers.map((answer) => ({
          at: answer.at,
          title: t(`did.${answer.kind}`),
          by: answer.by,
          detail: answer.words,
        }))}
      />
    </Section>
  )
}
