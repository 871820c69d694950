import type { ReactNode } from 'react'

export type SideBySideProps = {
  /** What was submitted. */
  left: ReactNode
  leftHeading: string
  /** The requirement and the form to judge it; stays in view while the left scrolls. */
  right: ReactNode
  rightHeading: string
}

/** Two columns for judging; under each other on a phone and on paper. */
export function SideBySide({ left, leftHeading, right, rightHeading }: SideBySideProps) {
  return (
    <div className="oh-sides">
      <section className="oh-sides__left">
        <h2>{leftHeading}</h2>
        {left}
      </section>
      <section className="oh-sides__right">
        <h2>{rightHeading}</h2>
        {right}
      </section>
    </div>
  )
}
