import { randomUUID } from 'node:crypto'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import type { InvitationForm } from '#app/features/identity/identity.schema.ts'
import { newToken } from '#app/features/identity/token.server.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { saveInvitation } from '#db/queries/invitation.store.ts'
import { putMail } from '#db/queries/outbox.store.ts'
import { findProvider, listColleagues } from '#db/queries/party.queries.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'

const INVITATION_DAYS = 14
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Invites a colleague by mail. The link works once, for fourteen days; an earlier one for the same address ends.
 * The same form sent twice (a double click) invites once. Throws `forbidden` for who is no administrator, `refused` when the address works here already.
 */
export async function inviteColleague(actor: ProviderActor, form: InvitationForm, locale: 'nl' | 'en'): Promise<void> {
  if (actor.role !== 'administrator') throw new Refusal('forbidden', [{ kind: 'administratorsOnly' }])
  const { token, hash } = newToken()
  const id = form.key ?? randomUUID()
  const { providerId } = actor
  await inTransaction(actor, async (db) => {
    const provider = found(await findProvider(db, providerId))
    const colleagues = await listColleagues(db, providerId)
    if (colleagues.some((colleague) => colleague.email === form.email)) {
      throw new Refusal('refused', [{ kind: 'colleagueAlready', field: 'email', target: '#email' }])
    }
    const expiresAt = new Date((await databaseNow(db)).getTime() + INVITATION_DAYS * DAY_MS)
    const { email, role } = form
    const invitation = { id, providerId, email, role, tokenHash: hash, invitedBy: actor.personId, expiresAt }
    if (!(await saveInvitation(db, invitation))) return
    await recordEvent(db, {
      kind: 'colleague.invited',
      subject: `provider:${providerId}`,
      providerId,
      visibility: 'shared',
      payload: { role: form.role },
    })
    await putMail(db, {
      recipient: form.email,
      message: 'invitation',
      parameters: {
        providerName: provider.legalName,
        inviterName: actor.personName,
        link: `${publicUrl()}/uitnodiging/${token}`,
        expiresAt: expiresAt.toISOString(),
      },
      locale,
      onceKey: `invitation:${id}`,
    })
  })
}
