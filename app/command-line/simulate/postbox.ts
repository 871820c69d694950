import { setTimeout as pause } from 'node:timers/promises'
import type { Answer, Client } from './http/client.ts'
import type { ExpectedMail } from './record.ts'

/** How each message of the portal begins or reads in the postbox. */
const SUBJECTS: Record<string, RegExp> = {
  'verify-email': /^Bevestig uw registratie/,
  'closing-changed': /^Andere sluiting:/,
  'submission-receipt': /^Ontvangen: aanmelding/,
  'moment-closed (in)': /^Uw aanmelding .* is op tijd binnen$/,
  'moment-closed (not in)': /^Uw aanmelding .* is niet ingediend$/,
  'application-withdrawn': /^Ingetrokken: aanmelding/,
  'repair-requested': /^Herstel gevraagd:/,
  decision: /^Besluit over aanmelding/,
  'category-confirmed': /^Categorie van/,
}

/** One line of the postbox: which mail it is, or its subject when no message of the portal reads like that. */
export type ReceivedMail = { href: string; kind: string; subject: string }

/** The message that a subject belongs to; the subject itself when it is none of those that a round sends. */
export function kindOfMail(subject: string): string {
  return Object.entries(SUBJECTS).find(([, reads]) => reads.test(subject))?.[0] ?? subject
}

/** All mails in the postbox to this address, newest first. */
export async function mailsTo(client: Client, recipient: string): Promise<ReceivedMail[]> {
  const { page } = await client.visit(`/postbus?aan=${encodeURIComponent(recipient)}`)
  return page.links
    .filter(({ href }) => /^\/postbus\/\d+$/.test(href))
    .map(({ href, text }) => ({ href, subject: text, kind: kindOfMail(text) }))
}

const PATIENCE = { tries: 240, pauseMs: 500 }

/** Looks in the postbox until this mail is there, and opens it. Throws after two minutes. */
export async function waitForMail(client: Client, mail: ExpectedMail): Promise<Answer> {
  for (let tries = 0; tries < PATIENCE.tries; tries += 1) {
    const found = (await mailsTo(client, mail.recipient)).find(({ kind }) => kind === mail.kind)
    if (found) return client.visit(found.href)
    await pause(PATIENCE.pauseMs)
  }
  throw new Error(`no mail '${mail.kind}' came to ${mail.recipient}`)
}
