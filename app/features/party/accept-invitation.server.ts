import { SYSTEM } from '#app/features/identity/actor.ts'
import { createAccount } from '#app/features/identity/create-account.server.ts'
import type { SignedInPerson } from '#app/features/identity/current-person.server.ts'
import { forgive, spend } from '#app/features/identity/rate-limits.server.ts'
import { signIn, type Origin, type SignedIn } from '#app/features/identity/sign-in.server.ts'
import { tokenHash } from '#app/features/identity/token.server.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { findPersonByEmail, isStaff } from '#db/queries/identity.queries.ts'
import { findInvitation, type Invitation } from '#db/queries/invitation.queries.ts'
import { spendInvitation } from '#db/queries/invitation.store.ts'
import { saveMembership } from '#db/queries/membership.store.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'

/** An invitation that can be accepted, and whether its address has an account already. */
type OpenInvitation = Invitation & { hasAccount: boolean }

/** The invitation behind a link. Throws `gone` when there is none, or it was used, or its time is over. */
export async function readInvitation(token: string, clientAddress: string): Promise<OpenInvitation> {
  await spend('linkPerAddress', clientAddress)
  const invitation = await inTransaction(SYSTEM, async (db) => {
    const row = await findInvitation(db, tokenHash(token))
    if (!row || row.acceptedAt || row.expiresAt <= (await databaseNow(db))) return undefined
    return { ...row, hasAccount: (await findPersonByEmail(db, row.email)) !== undefined }
  })
  if (!invitation) throw linkGone()
  await forgive('linkPerAddress', clientAddress)
  return invitation
}

/**
 * Joins with a new account: who has the link has the mailbox. The account is made first; after a crash the link
 * still works and asks to sign in with it. Throws as `readInvitation`, `conflict` when the address has an account.
 */
export async function joinWithNewAccount(
  token: string,
  { name, password }: { name: string; password: string },
  origin: Origin,
): Promise<SignedIn> {
  const invitation = await readInvitation(token, origin.clientAddress)
  const { email } = invitation
  const { personId } = await createAccount({ name, email, password })
  await join(invitation, { personId, name })
  return signIn({ email, password }, origin)
}

/** Joins with the account that is signed in; throws `forbidden` when the invitation is for another address. */
export async function joinWithAccount(token: string, person: SignedInPerson, clientAddress: string): Promise<void> {
  const invitation = await readInvitation(token, clientAddress)
  if (invitation.email !== person.email) throw new Refusal('forbidden', [{ kind: 'invitationForOther' }])
  await join(invitation, person)
}

async function join(invitation: Invitation, person: { personId: string; name: string }): Promise<void> {
  const { providerId, role } = invitation
  await inTransaction(SYSTEM, async (db) => {
    if (await isStaff(db, person.personId)) throw new Refusal('forbidden', [{ kind: 'staffCannotJoin' }])
    if (!(await spendInvitation(db, invitation.id))) throw linkGone()
    await saveMembership(db, { providerId, personId: person.personId, role })
    await recordEvent(db, {
      kind: 'colleague.joined',
      subject: `provider:${providerId}`,
      providerId,
      visibility: 'shared',
      payload: { name: person.name, role },
    })
  })
}

const linkGone = () => new Refusal('gone', [{ kind: 'linkGone' }])
