import { readFileSync } from 'node:fs'
import nodemailer, { type SendMailOptions } from 'nodemailer'
import { z } from 'zod'
import type { Env } from '#app/utils/env.server.ts'
import type { Deliver, Mail } from './mail.ts'

/** A server that does not answer must not hold up the others; the outbox tries again. */
const PATIENCE_MS = 2_000
/** Between two answers, longer: servers scan a mail before they accept it, and giving up then would send it twice. */
const ACCEPT_PATIENCE_MS = 15_000

const sender = /^\s*(?<name>[^<>\r\n]*?)\s*<(?<address>[^<>\s]+)>\s*$/
const oneAddress = z.email().max(254)

/** How mails leave: by the server of SMTP_URL, or else into the postbox of a portal that is being tried. */
export function mailTransport(env: Env, postbox: Deliver): Deliver {
  return env.SMTP_URL ? smtpTransport(env, env.SMTP_URL) : postbox
}

function smtpTransport(env: Env, url: string): Deliver {
  const transport = nodemailer.createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    dnsTimeout: PATIENCE_MS,
    socketTimeout: ACCEPT_PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const from = senderOf(env.MAIL_FROM)
  const dkim = dkimOf(env)
  return async (mail) => {
    await transport.sendMail({ ...messageOf(mail, from), ...(dkim ? { dkim } : {}) })
  }
}

type Sender = { name: string; address: string }

function messageOf(mail: Mail, from: Sender): SendMailOptions {
  // nodemailer takes a list, and header lines, from a text: so one checked address, and the envelope says it again.
  const address = oneAddress.parse(mail.recipient)
  const domain = from.address.split('@')[1] ?? 'localhost'
  return {
    from,
    to: [{ name: '', address }],
    envelope: { from: from.address, to: [address] },
    messageId: `<${mail.id}@${domain}>`,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    attachments: mail.files.map((file) => ({
      filename: file.name,
      content: Buffer.from(file.content),
      contentType: file.mediaType,
    })),
  }
}

function senderOf(text: string): Sender {
  const parts = sender.exec(text)?.groups
  return { name: parts?.name ?? '', address: oneAddress.parse(parts?.address ?? text.trim()) }
}

/** The DKIM signature, when its domain, selector and key file are all set; throws when only some are. */
function dkimOf(env: Env) {
  const { DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_KEY_FILE: file } = env
  if (!domainName && !keySelector && !file) return undefined
  if (!domainName || !keySelector || !file) {
    throw new Error('DKIM needs DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_FILE, all three')
  }
  return { domainName, keySelector, privateKey: readFileSync(file, 'utf8') }
}
