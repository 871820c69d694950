import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { LinkButton } from '#app/components/button.tsx'
import { ConfirmPage } from '#app/components/confirm-page.tsx'
import { Page } from '#app/components/page.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import type { ProviderActPage, RegionActPage } from '../agreement-acts.ts'
import { SIGNING_DAYS } from '../signing-term.ts'

type ReasonedActPageProps = {
  page: ProviderActPage | RegionActPage
  agreement: { number: string; providerName: string }
  back: string
  /** False when the agreement has moved on since this page was linked to: the form could only be refused. */
  isPossible?: boolean | undefined
}

const FINAL: ReadonlySet<string> = new Set(['weigeren', 'intrekken'])

/** Stands before an act that the other party will read the reason of. */
export function ReasonedActPage({ page, agreement, back, isPossible = true }: ReasonedActPageProps) {
  const t = useTranslations('agreement')
  const { errors, errorOf, typed } = useFormAnswer()
  if (!isPossible && errors.length === 0) {
    return (
      <Page heading={t(`act.${page}.title`)} breadcrumb={[{ href: back, label: t('heading', agreement) }]} width="text">
        <Alert type="warning" heading={t('actPassed.heading')}>
          <p>{t('actPassed.meaning')}</p>
        </Alert>
        <LinkButton href={back}>{t('actPassed.back')}</LinkButton>
      </Page>
    )
  }
  return (
    <ConfirmPage
      heading={t(`act.${page}.title`)}
      breadcrumb={[{ href: back, label: t('heading', { number: agreement.number }) }]}
      errors={errors}
      happens={t(`act.${page}.happens`, { days: SIGNING_DAYS })}
      whom={agreement.providerName}
      receive={t(`act.${page}.receive`)}
      undo={t(`act.${page}.undo`)}
      confirmLabel={t(`act.${page}.confirm`)}
      back={{ href: back }}
      danger={FINAL.has(page)}
    >
      <TextareaField
        name="reason"
        label={t(`act.${page}.reason`)}
        description={t(`act.${page}.reasonHelp`)}
        defaultValue={typed('reason')}
        error={errorOf('reason')}
      />
    </ConfirmPage>
  )
}
