import type { ReactNode } from 'react'

/** What one sees when there is nothing yet: why it is empty and what to do first. */
export function EmptyState({
  heading,
  action,
  children,
}: {
  heading: string
  action?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="oh-empty">
      <p className="oh-empty__heading">{heading}</p>
      {children}
      {action}
    </div>
  )
}
