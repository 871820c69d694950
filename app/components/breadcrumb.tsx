import { useTranslations } from 'use-intl'

export type Crumb = { href: string; label: string }

/** The way back up; the last crumb is the page just above this one. Renders nothing without crumbs. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTranslations('common')
  if (crumbs.length === 0) return null
  return (
    <nav className="oh-breadcrumb" aria-label={t('breadcrumb')}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
