import { SYSTEM } from '#app/features/identity/actor.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { found } from '#app/utils/refusal.ts'
import { listInterests } from '#db/queries/interest.queries.ts'
import { enqueue, type Jobs } from '#db/queries/jobs.store.ts'
import { tell } from '#db/queries/notification.store.ts'
import { findObjection } from '#db/queries/objection.queries.ts'
import { listDeskRecipients, listRecipients } from '#db/queries/recipient.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'

export type ObjectionNews = {
  id: string
  number: string
  applicationId: string
  providerId: string
  decideUntil: Date
  step: 'received' | 'late' | 'acknowledged' | 'hearing' | 'closed' | 'withdrawn'
  /** When and where the hearing is, and what tells one planning of it from the next; left out otherwise. */
  hearing?: { at: Date; place: string; occasion: string }
}

/** Tells everybody who acts for the provider where its objection stands. */
export async function tellObjection(db: Db, news: ObjectionNews): Promise<void> {
  for (const person of await listRecipients(db, [news.providerId])) {
    await tell(db, {
      personId: person.id,
      providerId: news.providerId,
      recipient: person.email,
      message: 'objection',
      locale: 'nl',
      onceKey: `objection:${news.id}:${news.step}:${news.hearing?.occasion ?? ''}:${person.id}`,
      parameters: {
        providerName: person.legal_name,
        number: news.number,
        step: news.step,
        decideUntil: news.decideUntil.toISOString(),
        hearingAt: news.hearing?.at.toISOString() ?? '',
        hearingPlace: news.hearing?.place ?? '',
        link: `${publicUrl()}/aanmeldingen/${news.applicationId}/bezwaar`,
      },
    })
  }
}

/** Has the desks told that an objection came in or was taken back: by a job, a provider does not see who works there. */
export function tellObjectionDesk(db: Db, told: Jobs['tell-objection-desk']): Promise<void> {
  return enqueue(db, 'tell-objection-desk', told, `tell-objection-desk:${told.objectionId}:${told.news}`)
}

/** Job: tells procurement and legal staff, but not who has an interest in the provider; each once, however often it runs. */
export async function mailObjectionDesk({ objectionId, news }: Jobs['tell-objection-desk']): Promise<void> {
  await inTransaction(SYSTEM, async (db) => {
    const objection = found(await findObjection(db, objectionId))
    const people = [...(await listDeskRecipients(db, 'procurement')), ...(await listDeskRecipients(db, 'legal'))]
    for (const person of people) {
      if ((await listInterests(db, person.id)).includes(objection.provider_id)) continue
      await tell(db, {
        personId: person.id,
        providerId: null,
        recipient: person.email,
        message: 'objection-at-region',
        locale: 'nl',
        onceKey: `objection-at-region:${objectionId}:${news}:${person.id}`,
        parameters: {
          providerName: objection.provider_name,
          number: objection.number,
          decisionNumber: objection.decision_number,
          news: news === 'lodged' && objection.late ? 'late' : news,
          decideUntil: objection.decide_until.toISOString(),
          link: `${publicUrl()}/inkoop/bezwaren/${objectionId}`,
        },
      })
    }
  })
}
