import type { ProviderRole } from '#app/features/identity/actor.ts'
import type { Db } from '../transaction.ts'

type OpenInvitation = { id: string; email: string; role: ProviderRole; expiresAt: Date }

/** The last invitation of each address that nobody has accepted, also one that expired, newest first. */
export function listOpenInvitations(db: Db, providerId: string): Promise<OpenInvitation[]> {
  return db
    .selectFrom('invitation')
    .select(['id', 'email', 'role', 'expires_at as expiresAt'])
    .where('provider_id', '=', providerId)
    .where('accepted_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('invitation as later')
            .select('later.id')
            .whereRef('later.provider_id', '=', 'invitation.provider_id')
            .whereRef('later.email', '=', 'invitation.email')
            .whereRef('later.invited_at', '>', 'invitation.invited_at'),
        ),
      ),
    )
    .orderBy('invited_at', 'desc')
    .execute()
}

export type Invitation = {
  id: string
  providerId: string
  providerName: string
  email: string
  role: ProviderRole
  expiresAt: Date
  acceptedAt: Date | null
}

/** The invitation behind a link, by the hash of its token, whatever its state. */
export function findInvitation(db: Db, tokenHash: string): Promise<Invitation | undefined> {
  return db
    .selectFrom('invitation')
    .innerJoin('provider', 'provider.id', 'invitation.provider_id')
    .select([
      'invitation.id',
      'invitation.provider_id as providerId',
      'provider.legal_name as providerName',
      'invitation.email',
      'invitation.role',
      'invitation.expires_at as expiresAt',
      'invitation.accepted_at as acceptedAt',
    ])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
}
