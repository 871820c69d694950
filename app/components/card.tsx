import type { ReactNode } from 'react'

export type CardProps = {
  heading: ReactNode
  level?: 2 | 3 | undefined
  /** Makes the heading a link. */
  href?: string | undefined
  /** A state or date above the heading. */
  meta?: ReactNode | undefined
  /** Below a line: buttons or links. */
  footer?: ReactNode | undefined
  children?: ReactNode
}

/** One thing among equals. */
export function Card({ heading, level = 2, href, meta, footer, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article className="oh-card">
      {meta ? <div className="oh-card__meta">{meta}</div> : null}
      <Heading className="oh-card__heading">{href ? <a href={href}>{heading}</a> : heading}</Heading>
      {children ? <div className="oh-card__body">{children}</div> : null}
      {footer ? <div className="oh-card__footer">{footer}</div> : null}
    </article>
  )
}

/** Cards beside each other where there is room. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <div className="oh-cards">{children}</div>
}

/** A quiet frame around content that belongs together. */
export function Panel({ children }: { children: ReactNode }) {
  return <div className="oh-panel">{children}</div>
}
