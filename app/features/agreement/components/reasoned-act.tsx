import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { LinkButton } from '#app/components/button.tsx'
import { ConfirmPage } from '#app/components/confirm-page.tsx'
import { Page } from '#app/components/page.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'

type Words = 'title' | 'happens' | 'receive' | 'undo' | 'reason' | 'reasonHelp' | 'confirm'

type ReasonedActProps = {
  /** What this act says of itself. */
  words: (part: Words) => string
  back: { href: string; label: string }
  whom: string
  document: 'agreement' | 'amendment'
  /** It cannot be undone. */
  final: boolean
  /** False when things have moved on since this page was linked to: the form could only be refused. */
  isPossible: boolean
}

/** Stands before an act on an agreement or an amendment that the other party will read the reason of. */
export function ReasonedAct({ words, back, whom, document, final, isPossible }: ReasonedActProps) {
  const t = useTranslations('agreement.actPassed')
  const { errors, errorOf, typed } = useFormAnswer()
  if (!isPossible && errors.length === 0) {
    return (
      <Page heading={words('title')} breadcrumb={[back]} width="text">
        <Alert type="warning" heading={t('heading')}>
          <p>{t('meaning', { document })}</p>
        </Alert>
        <LinkButton href={back.href}>{t('back', { document })}</LinkButton>
      </Page>
    )
  }
  return (
    <ConfirmPage
      heading={words('title')}
      breadcrumb={[back]}
      errors={errors}
      happens={words('happens')}
      whom={whom}
      receive={words('receive')}
      undo={words('undo')}
      confirmLabel={words('confirm')}
      back={back}
      danger={final}
    >
      <TextareaField
        name="reason"
        label={words('reason')}
        description={words('reasonHelp')}
        defaultValue={typed('reason')}
        error={errorOf('reason')}
      />
    </ConfirmPage>
  )
}
