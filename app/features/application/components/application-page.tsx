import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import type { Crumb } from '#app/components/breadcrumb.tsx'
import type { FieldError } from '#app/components/error-summary.tsx'
import { Page } from '#app/components/page.tsx'
import type { PageHead } from '../page-head.ts'
import { pagesOf } from '../pages.ts'
import { ApplicationStateBar } from './application-state-bar.tsx'

export type ApplicationPageProps = {
  head: PageHead
  heading: string
  eyebrow?: string | undefined
  lead?: ReactNode | undefined
  errors?: readonly FieldError[] | undefined
  /** Says that nothing on this page can be changed now. */
  readOnly?: boolean | undefined
  width?: 'text' | 'wide' | undefined
  /** Pages between the task list and this one. */
  trail?: readonly Crumb[] | undefined
  children: ReactNode
}

/** The frame of a page inside one application: the way back, the state, the content. */
export function ApplicationPage(props: ApplicationPageProps) {
  const t = useTranslations('application.tasks')
  const { head, readOnly = false, width = 'text', trail = [], children, ...rest } = props
  return (
    <Page
      {...rest}
      width={width}
      breadcrumb={[
        { href: '/aanbieder', label: t('overview') },
        { href: pagesOf(head.id).tasks, label: t('title', { number: head.number }) },
        ...trail,
      ]}
      stateBar={<ApplicationStateBar facts={head.state} />}
    >
      {readOnly ? <Alert>{t('readOnly')}</Alert> : null}
      {children}
    </Page>
  )
}
