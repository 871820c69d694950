import type { Db } from '../transaction.ts'

/** What everybody may know of a document of an agreement. */
export type KnownDocument = {
  number: string
  providerName: string
  startsOn: string
  endsOn: string
  state: 'draft' | 'partly' | 'superseded' | 'current' | 'ended' | 'void'
}

/** The agreement of which a file with this SHA-256 was issued, and what that file is worth now; undefined when none was. */
export async function findIssuedAgreement(db: Db, sha256: string): Promise<KnownDocument | undefined> {
  const issued = await db
    .selectFrom('agreement')
    .innerJoin('provider', 'provider.id', 'agreement.provider_id')
    .leftJoin('agreement_signature', 'agreement_signature.agreement_id', 'agreement.id')
    .innerJoin('stored_file', (join) =>
      join.on((eb) =>
        eb.or([
          eb('stored_file.id', '=', eb.ref('agreement.draft_file_id')),
          eb('stored_file.id', '=', eb.ref('agreement.frozen_file_id')),
          eb('stored_file.id', '=', eb.ref('agreement_signature.file_id')),
        ]),
      ),
    )
    .select([
      'agreement.id',
      'agreement.number',
      'agreement.starts_on',
      'agreement.ends_on',
      'agreement.in_force_at',
      'agreement.ended_at',
      'agreement.closed_as',
    ])
    .select(['agreement.frozen_at', 'provider.legal_name', 'stored_file.id as file_id'])
    .where('stored_file.sha256', '=', sha256)
    .executeTakeFirst()
  if (!issued) return undefined
  const newest = await db
    .selectFrom('agreement_signature')
    .select('file_id')
    .where('agreement_id', '=', issued.id)
    .orderBy('sequence', 'desc')
    .executeTakeFirst()
  return {
    number: issued.number,
    providerName: issued.legal_name,
    startsOn: issued.starts_on,
    endsOn: issued.ends_on,
    state: stateOf(issued, newest ? newest.file_id === issued.file_id : null),
  }
}

type Dates = { frozen_at: Date | null; in_force_at: Date | null; ended_at: Date | null; closed_as: string | null }

function stateOf(dates: Dates, isNewestSigned: boolean | null): KnownDocument['state'] {
  if (dates.closed_as) return 'void'
  if (isNewestSigned === false) return 'superseded'
  if (dates.ended_at) return 'ended'
  if (isNewestSigned === null) return 'draft'
  return dates.in_force_at ? 'current' : 'partly'
}
