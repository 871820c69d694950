import type { RenderedMail } from './render-mail.ts'

export type MailFile = { name: string; sha256: string; mediaType: string; content: Uint8Array }

/** A mail as it leaves: rendered, to one person, with its files. */
export type Mail = RenderedMail & {
  /** Of the outbox: the Message-ID follows from it, so that a mail sent twice after a crash is seen to be the same. */
  id: string
  recipient: string
  files: readonly MailFile[]
}

/** Hands a mail over to whoever delivers it; rejects when that is not sure to have happened. */
export type Deliver = (mail: Mail) => Promise<void>
