import { SYSTEM } from '#app/features/identity/actor.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { found } from '#app/utils/refusal.ts'
import { listDeskRecipients, listRecipients } from '#db/queries/recipient.queries.ts'
import { enqueue, type Jobs } from '#db/queries/jobs.store.ts'
import { tell } from '#db/queries/notification.store.ts'
import { putMail, type OutgoingMail } from '#db/queries/outbox.store.ts'
import { findProvider, listColleagues, listSignatories } from '#db/queries/party.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import type { MailParameters } from '#emails/catalogue.ts'
import { lockSignable, pageOf, signaturesOn, type Signable } from './signable.server.ts'

/** What a message is about: an agreement or an amendment, with the name of the provider. */
export type About = Signable & { providerName: string }

/** What every mail about it says: of whom, which number, and whether it is an amendment. */
const wordsOf = ({ providerName, number, amendment }: About) => ({
  providerName,
  agreementNumber: number,
  document: amendment ? ('amendment' as const) : ('agreement' as const),
})

/** Its own id in the keys of mails: an amendment is told of apart from its agreement. */
const keyOf = ({ agreement, amendment }: Signable): string => amendment?.id ?? agreement.id

/** Where the provider finds it. */
export const providerLink = (about: Parameters<typeof pageOf>[0]): string => `${publicUrl()}/${pageOf(about)}`
const regionLink = (about: Signable): string => `${publicUrl()}/juridisch/${pageOf(about)}`

/** What the provider answered. `occasion` tells one answer from the next. */
type Answered = Pick<MailParameters['agreement-answered'], 'answer' | 'reason'> & { occasion: string }

/** Has every lawyer told what the provider answered: by a job, because a provider does not see who works at the region. */
export function tellLawyers(
  db: Db,
  about: { agreement: { id: string }; amendment?: { id: string } | null },
  answered: Answered,
): Promise<void> {
  const place = { agreementId: about.agreement.id, amendmentId: about.amendment?.id }
  const key = `tell-lawyers:${place.amendmentId ?? place.agreementId}:${answered.answer}:${answered.occasion}`
  return enqueue(db, 'tell-lawyers', { ...place, ...answered }, key)
}

/** Job: mails every lawyer; each mail has its own key, so that a retry mails nobody twice. */
export async function mailLawyers({ answer, reason, occasion, ...place }: Jobs['tell-lawyers']): Promise<void> {
  await inTransaction(SYSTEM, async (db) => {
    const signable = await lockSignable(db, place)
    const provider = found(await findProvider(db, signable.agreement.provider_id))
    const about = { ...signable, providerName: provider.legalName }
    for (const lawyer of await listDeskRecipients(db, 'legal')) {
      await tell(db, {
        personId: lawyer.id,
        providerId: null,
        recipient: lawyer.email,
        message: 'agreement-answered',
        parameters: { ...wordsOf(about), answer, reason, link: regionLink(about) },
        locale: 'nl',
        onceKey: `agreement-${answer}:${keyOf(about)}:${occasion}:${lawyer.id}`,
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
  about: About,
  told: {
    message: Message
    occasion: string
    parameters: Omit<MailParameters[Message], 'providerName' | 'agreementNumber' | 'document' | 'link'>
  },
): Promise<void> {
  for (const person of await listRecipients(db, [about.agreement.provider_id])) {
    await tell<'agreement-closed' | 'agreement-correction-refused'>(db, {
      personId: person.id,
      providerId: about.agreement.provider_id,
      recipient: person.email,
      message: told.message,
      parameters: { ...told.parameters, ...wordsOf(about), link: providerLink(about) },
      locale: 'nl',
      onceKey: `${told.message}:${keyOf(about)}:${told.occasion}:${person.id}`,
    })
  }
}

/** Asks every signatory of the provider to sign what was released. */
export function askToSign(db: Db, about: About): Promise<void> {
  return tellSignatories(db, about.agreement.provider_id, (signatory) => ({
    message: 'agreement-to-sign',
    parameters: { ...wordsOf(about), link: providerLink(about) },
    onceKey: `agreement-to-sign:${keyOf(about)}:${signatory.id}`,
  }))
}

/** Reminds the signatories who have not signed yet. */
export async function remindWhoMustSign(
  db: Db,
  about: About,
  { signBy, occasion }: { signBy: Date; occasion: string },
): Promise<void> {
  const signed = (await signaturesOn(db, about)).map((signature) => signature.signatory_name)
  await tellSignatories(db, about.agreement.provider_id, (signatory) =>
    signed.includes(signatory.name)
      ? null
      : {
          message: 'agreement-reminder',
          parameters: { ...wordsOf(about), signBy: signBy.toISOString(), link: providerLink(about) },
          onceKey: `agreement-reminder:${keyOf(about)}:${occasion}:${signatory.id}`,
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
async function tellSignatories(
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
