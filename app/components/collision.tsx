import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Alert } from './alert.tsx'
import { Button, ButtonGroup, LinkButton } from './button.tsx'
import { Moment } from './moment.tsx'

export type CollisionProps = {
  /** Somebody else saved this page first. */
  collided: boolean
  /** Who did and when, as far as it is known. */
  change: { by: string; at: Date } | null | undefined
  /** The page as it is stored: going there keeps what the other saved. */
  keepTheirsHref: string
  /** What is stored now, in words. */
  children: ReactNode
}

/**
 * Two people changed the same page: what the other saved, by whom and when, and one press to keep either. Stands inside
 * the form, where what the reader typed is still filled in.
 */
export function Collision({ collided, change, keepTheirsHref, children }: CollisionProps) {
  const t = useTranslations('common.collision')
  if (!collided) return null
  return (
    <Alert type="warning" heading={change?.by ? t('headingBy', { name: change.by }) : t('heading')}>
      <p>
        {t('stored')} {change ? <Moment at={change.at} /> : null}
      </p>
      {children}
      <p>{t('yours')}</p>
      <ButtonGroup>
        <Button kind="secondary">{t('keepMine')}</Button>
        <LinkButton kind="secondary" href={keepTheirsHref}>
          {t('keepTheirs')}
        </LinkButton>
      </ButtonGroup>
    </Alert>
  )
}
