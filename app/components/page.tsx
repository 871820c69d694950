import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from './breadcrumb.tsx'
import { classNames } from './class-names.ts'
import { ErrorSummary, type FieldError } from './error-summary.tsx'

export type PageProps = {
  heading: ReactNode
  /** What kind of thing or which number this is, in small letters above the heading. */
  eyebrow?: ReactNode | undefined
  /** One or two sentences: what one does here. */
  lead?: ReactNode | undefined
  /** The pages above this one, from the top; the page itself is not repeated. */
  breadcrumb?: readonly Crumb[] | undefined
  /** The one main action of the page, beside the heading. */
  action?: ReactNode | undefined
  /** What went wrong in the form on this page; shown first and focused. */
  errors?: readonly FieldError[] | undefined
  stateBar?: ReactNode | undefined
  sideNavigation?: ReactNode | undefined
  /** `text` keeps lines short for reading and forms; `wide` is for tables and judging. */
  width?: 'text' | 'wide' | undefined
  children?: ReactNode
}

/** The frame of every screen: where you are, what the state is, the content. Renders the one `main` and `h1`. */
export function Page(props: PageProps) {
  const { sideNavigation, stateBar, children, width = 'wide' } = props
  return (
    <div className={classNames('oh-page', Boolean(sideNavigation) && 'oh-page--side')}>
      {props.breadcrumb ? <Breadcrumb crumbs={props.breadcrumb} /> : null}
      {sideNavigation ? <div className="oh-page__side">{sideNavigation}</div> : null}
      <main
        id="inhoud"
        tabIndex={-1}
        className={classNames('oh-page__main', width === 'text' && 'oh-page__main--text')}
      >
        {props.errors ? <ErrorSummary errors={props.errors} /> : null}
        <PageHeading heading={props.heading} eyebrow={props.eyebrow} lead={props.lead} action={props.action} />
        {stateBar}
        {children}
      </main>
    </div>
  )
}

function PageHeading({ heading, eyebrow, lead, action }: Pick<PageProps, 'heading' | 'eyebrow' | 'lead' | 'action'>) {
  return (
    <div className="oh-page__heading">
      <div className="oh-page__title">
        {eyebrow ? <p className="oh-eyebrow">{eyebrow}</p> : null}
        <h1>{heading}</h1>
        {lead ? <div className="oh-lead">{lead}</div> : null}
      </div>
      {action ? <div className="oh-page__action">{action}</div> : null}
    </div>
  )
}
