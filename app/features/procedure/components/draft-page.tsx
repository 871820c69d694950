import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { FieldError } from '#app/components/error-summary.tsx'
import { Page } from '#app/components/page.tsx'
import { StateBar } from '#app/components/state-bar.tsx'
import { procedurePages } from '../draft/draft-pages.ts'
import type { DraftHead } from '../draft/draft-part.ts'

export type DraftPageProps = {
  head: DraftHead
  heading: string
  eyebrow?: string | undefined
  lead?: ReactNode | undefined
  action?: ReactNode | undefined
  errors?: readonly FieldError[] | undefined
  /** The task list itself: the others lead back to it. */
  isTop?: boolean | undefined
  width?: 'text' | 'wide' | undefined
  children: ReactNode
}

/** The frame of every page of the composer: the way back, and that this is a draft nobody else sees. */
export function DraftPage({ head, isTop = false, children, ...rest }: DraftPageProps) {
  const t = useTranslations('procedure')
  const pages = procedurePages(head.procedureId)
  return (
    <Page
      {...rest}
      breadcrumb={[
        { href: '/inkoop/procedures', label: t('list.title') },
        { href: pages.dossier, label: head.title },
        ...(isTop ? [] : [{ href: pages.draft, label: t('draft.title', { number: head.number }) }]),
      ]}
      stateBar={
        <StateBar
          state={t('draft.state', { number: head.number })}
          tone="warning"
          turn={t('draft.turn')}
          next={head.number === 1 ? t('draft.nextFirst') : t('draft.next')}
        />
      }
    >
      {children}
    </Page>
  )
}
