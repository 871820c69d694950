import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button, ButtonGroup, LinkButton } from './button.tsx'
import type { Crumb } from './breadcrumb.tsx'
import type { FieldError } from './error-summary.tsx'
import { Form } from './form.tsx'
import { Page } from './page.tsx'
import { SummaryList } from './summary-list.tsx'
import { BACK_TO_FORM } from '#app/utils/form-step.ts'

export type ConfirmPageProps = {
  heading: string
  breadcrumb?: readonly Crumb[] | undefined
  errors?: readonly FieldError[] | undefined
  /** What happens when you do this. */
  happens: ReactNode
  /** To whom it happens. */
  whom?: ReactNode | undefined
  /** What they receive. */
  receive?: ReactNode | undefined
  /** What cannot be undone, or until when it can. */
  undo?: ReactNode | undefined
  /** The verb on the button: "Dien de aanmelding in". */
  confirmLabel: string
  /** The way back: another page, or the form before this one as it was typed (the fields in `children` carry it). */
  back: { href: string } | { toForm: true; confirmStep: string }
  action?: string | undefined
  danger?: boolean | undefined
  /** Extra or hidden fields. */
  children?: ReactNode
}

/** Stands before what cannot be undone: what happens, to whom, what they receive; then do it. */
export function ConfirmPage(props: ConfirmPageProps) {
  const t = useTranslations('common.confirm')
  const items = [
    { term: t('happens'), value: props.happens },
    { term: t('whom'), value: props.whom },
    { term: t('receive'), value: props.receive },
    { term: t('undo'), value: props.undo },
  ].filter((item) => item.value !== undefined)
  return (
    <Page heading={props.heading} breadcrumb={props.breadcrumb} errors={props.errors} width="text">
      <SummaryList items={items} />
      <Form action={props.action}>
        {props.children}
        <ButtonGroup>
          <Button kind={props.danger ? 'danger' : 'primary'} {...stepOf(props.back)}>
            {props.confirmLabel}
          </Button>
          <WayBack back={props.back} />
        </ButtonGroup>
      </Form>
    </Page>
  )
}

const stepOf = (back: ConfirmPageProps['back']) => ('toForm' in back ? { name: 'step', value: back.confirmStep } : {})

function WayBack({ back }: Pick<ConfirmPageProps, 'back'>) {
  const t = useTranslations('common.confirm')
  if ('toForm' in back) {
    return (
      <Button kind="secondary" name="step" value={BACK_TO_FORM}>
        {t('cancel')}
      </Button>
    )
  }
  return (
    <LinkButton kind="secondary" href={back.href}>
      {t('cancel')}
    </LinkButton>
  )
}
