import { publicUrl } from '#app/utils/env.server.ts'
import type { Edition } from '#db/queries/contract-text.queries.ts'
import { tell } from '#db/queries/notification.store.ts'
import { listDeskRecipients } from '#db/queries/recipient.queries.ts'
import { regionName } from '#db/queries/region.queries.ts'
import type { Db } from '#db/transaction.ts'
import type { MailParameters } from '#emails/catalogue.ts'
import { textRole, type TextPeople } from './text.transitions.ts'

type Sent = {
  by: { id: string; name: string }
  /** Who wrote the text, and who wrote and sent the base that is adopted with it. */
  people: readonly TextPeople[]
}

/** Tells every other lawyer that a text was sent to a second one, and whether that can be the one who reads this. */
export async function tellTextSent(db: Db, edition: Edition, { by, people }: Sent): Promise<void> {
  for (const lawyer of await listDeskRecipients(db, 'legal')) {
    if (lawyer.id === by.id) continue
    const mayAdopt = people.every((those) => textRole(lawyer.id, those) === 'reader')
    await tell(db, {
      personId: lawyer.id,
      providerId: null,
      recipient: lawyer.email,
      message: 'contract-text-sent',
      parameters: {
        ...nameOf(edition),
        sentBy: by.name,
        reason: edition.reason,
        mayAdopt: mayAdopt ? 'yes' : 'no',
        link: linkTo(edition),
      },
      locale: 'nl',
      onceKey: `contract-text-sent:${occasionOf(edition)}:${lawyer.id}`,
    })
  }
}

type Decided = Pick<MailParameters['contract-text-decided'], 'outcome' | 'reason'> & { by: Sent['by'] }

/**
 * Tells the lawyer who sent a text, as it was before this, what became of it; not who decides about an own text, nor
 * who left the legal desk.
 */
export async function tellTextDecided(db: Db, edition: Edition, { outcome, reason, by }: Decided): Promise<void> {
  const lawyers = await listDeskRecipients(db, 'legal')
  const sender = lawyers.find(({ id }) => id === edition.sent_by && id !== by.id)
  if (!sender) return
  await tell(db, {
    personId: sender.id,
    providerId: null,
    recipient: sender.email,
    message: 'contract-text-decided',
    parameters: { ...nameOf(edition), outcome, decidedBy: by.name, reason, link: linkTo(edition) },
    locale: 'nl',
    onceKey: `contract-text-${outcome}:${occasionOf(edition)}:${sender.id}`,
  })
}

const nameOf = ({ region_code: region, edition }: Edition) => ({
  region: region === null ? '' : regionName(region),
  edition,
})
const linkTo = ({ id }: Edition): string => `${publicUrl()}/juridisch/teksten/${id}`
/** A text that was given back can be sent again: every step has its own version. */
const occasionOf = ({ id, row_version: version }: Edition): string => `${id}:${version}`
