import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type ButtonKind = 'primary' | 'secondary' | 'subtle' | 'danger'

const APPEARANCE: Record<ButtonKind, string> = {
  primary: 'primary-action',
  secondary: 'secondary-action',
  subtle: 'subtle',
  danger: 'primary-action',
}

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
  const name = classNames(
    'utrecht-button',
    `utrecht-button--${APPEARANCE[kind]}`,
    kind === 'danger' && 'utrecht-button--danger',
  )
  return (
    <button type={type} className={name} {...rest}>
      {children}
    </button>
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
  const name = `utrecht-button-link utrecht-button-link--html-a utrecht-button-link--${APPEARANCE[kind]}`
  return (
    <a href={href} download={download} className={name}>
      {children}
    </a>
  )
}

/** Buttons that belong together; on a phone they stand under each other. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="utrecht-button-group">{children}</div>
}
