import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { MessageFrame } from './utrecht.tsx'

export type AlertProps = {
  type?: 'info' | 'ok' | 'warning' | 'error' | undefined
  heading?: ReactNode | undefined
  /** Announce it at once: for what follows on an action of the reader. */
  announce?: boolean | undefined
  children?: ReactNode
}

/** A message that stands out: what is the case, what it means, what to do. */
export function Alert({ type = 'info', heading, announce = false, children }: AlertProps) {
  const role = announce ? { role: type === 'error' ? 'alert' : 'status' } : {}
  return (
    <MessageFrame type={type} icon={<Icon name={type} />} {...role}>
      {heading ? <h2 className="oh-alert__heading">{heading}</h2> : null}
      {children}
    </MessageFrame>
  )
}
