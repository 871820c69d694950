import {
  ButtonGroup as UtrechtButtonGroup,
  ButtonLink as UtrechtButtonLink,
  Button as UtrechtButton,
} from '@utrecht/component-library-react'
import type { ReactNode } from 'react'

export type ButtonKind = 'primary' | 'secondary' | 'subtle' | 'danger'

const APPEARANCE = {
  primary: 'primary-action-button',
  secondary: 'secondary-action-button',
  subtle: 'subtle-button',
  danger: 'primary-action-button',
} as const

export type ButtonProps = {
  kind?: ButtonKind | undefined
  type?: 'submit' | 'button' | undefined
  /** Tells the action which of several buttons was pressed. */
  name?: string | undefined
  value?: string | undefined
  /** Where this button posts to when that is not where the form posts to. */
  formAction?: string | undefined
  disabled?: boolean | undefined
  children: ReactNode
}

/** Does something; one primary button per page. */
export function Button({ kind = 'primary', type = 'submit', children, ...rest }: ButtonProps) {
  return (
    <UtrechtButton
      appearance={APPEARANCE[kind]}
      {...(kind === 'danger' ? { hint: 'danger' } : {})}
      type={type}
      {...rest}
    >
      {children}
    </UtrechtButton>
  )
}

export type LinkButtonProps = {
  href: string
  kind?: ButtonKind | undefined
  download?: boolean | undefined
  children: ReactNode
}

/** Goes somewhere, but is the main thing to do; looks like a button, is a link. */
export function LinkButton({ href, kind = 'primary', download, children }: LinkButtonProps) {
  return (
    <UtrechtButtonLink href={href} appearance={APPEARANCE[kind]} download={download}>
      {children}
    </UtrechtButtonLink>
  )
}

/** Buttons that belong together; on a phone they stand under each other. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <UtrechtButtonGroup>{children}</UtrechtButtonGroup>
}
