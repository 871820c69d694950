import { SYSTEM } from '#app/features/identity/actor.ts'
import { readEnv } from '#app/utils/env.server.ts'
import { found } from '#app/utils/refusal.ts'
import { listDeskRecipients, listRecipients } from '#db/queries/recipient.queries.ts'
import { findAgreement, listSignatures } from '#db/queries/agreement.queries.ts'
import { enqueue, type Jobs } from '#db/queries/jobs.store.ts'
import { tell } from '#db/queries/notification.store.ts'
import { putMail, type OutgoingMail } from '#db/queries/outbox.store.ts'
import { listColleagues, listSignatories } from '#db/queries/party.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import type { MailParameters } from '#emails/catalogue.ts'
import type { LockedAgreement } from './act-on-agreement.server.ts'

/** What the provider answered. `occasion` tells one answer from the next. */
type Answered = Pick<MailParameters['agreement-answered'], 'answer' | 'reason'> & { occasion: string }

/** Has every lawyer told what the provider answered: by a job, because a provider does not see who works at the region. */
export function tellLawyers(
  db: Db,
  { agreement }: Pick<LockedAgreement, 'agreement'>,
  answered: Answered,
): Promise<void> {
  const payload = { agreementId: agreement.id, ...answered }
  return enqueue(db, 'tell-lawyers', payload, `tell-lawyers:${agreement.id}:${answered.answer}:${answered.occasion}`)
}

/** Job: mails every lawyer; each mail has its own key, so that a retry mails nobody twice. */
export async function mailLawyers({ agreementId, answer, reason, occasion }: Jobs['tell-lawyers']): Promise<void> {
  await inTransaction(SYSTEM, async (db) => {
    const agreement = found(await findAgreement(db, agreementId))
    for (const lawyer of await listDeskRecipients(db, 'legal')) {
      await tell(db, {
        personId: lawyer.id,
        providerId: null,
        recipient: lawyer.email,
        message: 'agreement-answered',
        parameters: {
          providerName: agreement.provider_name,
          agreementNumber: agreement.number,
          answer,
          reason,
          link: regionLink(agreement.id),
        },
        locale: 'nl',
        onceKey: `agreement-${answer}:${agreement.id}:${occasion}:${lawyer.id}`,
      })
    }
  })
}

/** Tells everybody who acts for the provider of an amendment or an ending, with its document. */
export async function tellProviderOf<Message extends 'amendment-announced' | 'agreement-ends'>(
  db: Db,
  agreement: { id: string; provider_id: string },
  told: {
    message: Message
    occasion: string
    parameters: Omit<MailParameters[Message], 'providerName'>
  },
): Promise<void> {
  for (const person of await listRecipients(db, [agreement.provider_id])) {
    await tell<'amendment-announced' | 'agreement-ends'>(db, {
      personId: person.id,
      providerId: agreement.provider_id,
      recipient: person.email,
      message: told.message,
      parameters: { ...told.parameters, providerName: person.legal_name } as MailParameters[Message],
      locale: 'nl',
      onceKey: `${told.message}:${agreement.id}:${told.occasion}:${person.id}`,
    })
  }
}

/** Tells everybody who acts for the provider. `occasion` tells one message from the next of its kind. */
export async function tellProviderPeople<Message extends 'agreement-closed' | 'agreement-correction-refused'>(
  db: Db,
  { agreement, providerName }: LockedAgreement,
  told: {
    message: Message
    occasion: string
    parameters: Omit<MailParameters[Message], 'providerName' | 'agreementNumber' | 'link'>
  },
): Promise<void> {
  for (const person of await listRecipients(db, [agreement.provider_id])) {
    await tell<'agreement-closed' | 'agreement-correction-refused'>(db, {
      personId: person.id,
      providerId: agreement.provider_id,
      recipient: person.email,
      message: told.message,
      parameters: {
        ...told.parameters,
        providerName,
        agreementNumber: agreement.number,
        link: providerLink(agreement.id),
      },
      locale: 'nl',
      onceKey: `${told.message}:${agreement.id}:${told.occasion}:${person.id}`,
    })
  }
}

/** Reminds the signatories who have not signed yet. */
export async function remindWhoMustSign(
  db: Db,
  locked: LockedAgreement,
  { signBy, occasion }: { signBy: Date; occasion: string },
): Promise<void> {
  const { agreement } = locked
  const signed = (await listSignatures(db, agreement.id)).map((signature) => signature.signatory_name)
  await tellSignatories(db, agreement.provider_id, (signatory) =>
    signed.includes(signatory.name)
      ? null
      : {
          message: 'agreement-reminder',
          parameters: {
            providerName: locked.providerName,
            agreementNumber: agreement.number,
            signBy: signBy.toISOString(),
            link: providerLink(agreement.id),
          },
          onceKey: `agreement-reminder:${agreement.id}:${occasion}:${signatory.id}`,
        },
  )
}

type ToSignatory = { id: string; name: string; email: string }
type SignatoryMail = {
  [Message in 'agreement-to-sign' | 'agreement-reminder']: Pick<
    OutgoingMail<Message>,
    'message' | 'parameters' | 'onceKey'
  >
}['agreement-to-sign' | 'agreement-reminder']

/** Tells each signatory of a provider its message; null for who needs none. A signatory need not have an account. */
export async function tellSignatories(
  db: Db,
  providerId: string,
  messageFor: (signatory: ToSignatory) => SignatoryMail | null,
): Promise<void> {
  const colleagues = await listColleagues(db, providerId)
  for (const signatory of await listSignatories(db, providerId)) {
    const message = messageFor(signatory)
    if (!message) continue
    const mail = { ...message, recipient: signatory.email, locale: 'nl' } as OutgoingMail<SignatoryMail['message']>
    const person = colleagues.find((colleague) => colleague.email === signatory.email.toLowerCase())
    if (person) await tell(db, { ...mail, personId: person.id, providerId })
    else await putMail(db, mail)
  }
}

export const providerLink = (id: string): string => `${readEnv().PUBLIC_URL ?? ''}/overeenkomsten/${id}`
const regionLink = (id: string): string => `${readEnv().PUBLIC_URL ?? ''}/juridisch/overeenkomsten/${id}`
