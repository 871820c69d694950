import type { ReactNode } from 'react'

export type KeyFigure = { label: string; value: ReactNode; href?: string | undefined; note?: ReactNode | undefined }

/** A few counts that say how things stand; each may lead to what it counts. */
export function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
  return (
    <dl className="oh-figures">
      {figures.map((figure) => (
        <div key={figure.label}>
          <dt>{figure.href ? <a href={figure.href}>{figure.label}</a> : figure.label}</dt>
          <dd className="oh-figures__value">{figure.value}</dd>
          {figure.note ? <dd className="oh-muted">{figure.note}</dd> : null}
        </div>
      ))}
    </dl>
  )
}
