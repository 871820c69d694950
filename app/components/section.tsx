import type { ReactNode } from 'react'

export type SectionProps = {
  heading: ReactNode
  level?: 2 | 3 | undefined
  /** Anchor, also the id of the heading's section. */
  id?: string | undefined
  lead?: ReactNode | undefined
  /** A link or button that belongs to this section, beside its heading. */
  action?: ReactNode | undefined
  children?: ReactNode
}

/** A headed part of a page with even space between what it holds. */
export function Section({ heading, level = 2, id, lead, action, children }: SectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className="oh-section" id={id}>
      <div className="oh-section__heading">
        <Heading>{heading}</Heading>
        {action}
      </div>
      {lead ? <p className="oh-section__lead">{lead}</p> : null}
      {children}
    </section>
  )
}
