import type { ReactNode } from 'react'

export type SideNavigationItem = {
  href: string
  label: string
  current?: boolean | undefined
  badge?: ReactNode | undefined
}
export type SideNavigationProps = { label: string; items: readonly SideNavigationItem[] }

/** The pages of one dossier; on a phone it becomes a row that wraps above the content. */
export function SideNavigation({ label, items }: SideNavigationProps) {
  return (
    <nav className="oh-side" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
              {item.badge === undefined ? null : <span className="oh-count">{item.badge}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
