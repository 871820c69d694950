import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

/** An amendment that holds, as everybody may know it. */
export type KnownAmendment = { number: number; effectiveOn: string }

/** What everybody may know of a document of an agreement, or of an amendment of it. */
export type KnownDocument = {
  number: string
  providerName: string
  startsOn: string
  endsOn: string
  state: 'draft' | 'partly' | 'superseded' | 'current' | 'amended' | 'ended' | 'void'
  /** The amendment that the document is; null when it is the agreement itself. */
  amendment: KnownAmendment | null
  /** Every amendment of the agreement that holds. */
  amendments: KnownAmendment[]
}

/** The agreement of which a file with this SHA-256 was issued, and what that file is worth now; undefined when none was. */
export async function findIssuedAgreement(db: Db, sha256: string): Promise<KnownDocument | undefined> {
  return (await issuedAgreement(db, sha256)) ?? (await issuedAmendment(db, sha256))
}

const amendments = sql<KnownAmendment[]>`agreement_amendments(agreement.id)`.as('amendments')
const endedAt = sql<Date | null>`agreement_ended_at(agreement)`.as('ended_at')

async function issuedAgreement(db: Db, sha256: string): Promise<KnownDocument | undefined> {
  const issued = await db
    .selectFrom('agreement')
    .innerJoin('provider', 'provider.id', 'agreement.provider_id')
    .leftJoin('agreement_signature', (join) =>
      join
        .onRef('agreement_signature.agreement_id', '=', 'agreement.id')
        .on('agreement_signature.amendment_id', 'is', null),
    )
    .innerJoin('stored_file', (join) =>
      join.on((eb) =>
        eb.or([
          eb('stored_file.id', '=', eb.ref('agreement.draft_file_id')),
          eb('stored_file.id', '=', eb.ref('agreement.frozen_file_id')),
          eb('stored_file.id', '=', eb.ref('agreement_signature.file_id')),
        ]),
      ),
    )
    .select(['agreement.id', 'agreement.number', 'agreement.starts_on', 'agreement.ends_on', 'agreement.in_force_at'])
    .select(['agreement.closed_as', 'provider.legal_name', 'stored_file.id as file_id'])
    .select([endedAt, amendments])
    .where('stored_file.sha256', '=', sha256)
    .executeTakeFirst()
  if (!issued) return undefined
  const newest = await newestSigned(db, issued.id, null)
  const state = stateOf(issued, newest === null ? null : newest === issued.file_id)
  return {
    ...plain(issued),
    state: state === 'current' && issued.amendments.length > 0 ? 'amended' : state,
    amendment: null,
  }
}

async function issuedAmendment(db: Db, sha256: string): Promise<KnownDocument | undefined> {
  const issued = await db
    .selectFrom('amendment')
    .innerJoin('agreement', 'agreement.id', 'amendment.agreement_id')
    .innerJoin('provider', 'provider.id', 'agreement.provider_id')
    .leftJoin('agreement_signature', 'agreement_signature.amendment_id', 'amendment.id')
    .innerJoin('stored_file', (join) =>
      join.on((eb) =>
        eb.or([
          eb('stored_file.id', '=', eb.ref('amendment.frozen_file_id')),
          eb('stored_file.id', '=', eb.ref('agreement_signature.file_id')),
        ]),
      ),
    )
    .select(['agreement.id', 'agreement.number', 'agreement.starts_on', 'agreement.ends_on', 'amendment.closed_as'])
    .select(['amendment.id as amendment_id', 'amendment.number as amendment_number', 'amendment.effective_on'])
    .select(['provider.legal_name', 'stored_file.id as file_id', 'amendment.manner'])
    .select([endedAt, amendments, sql<boolean>`amendment_holds(amendment)`.as('holds')])
    .where('stored_file.sha256', '=', sha256)
    .executeTakeFirst()
  if (!issued) return undefined
  const newest = await newestSigned(db, issued.id, issued.amendment_id)
  const dates = { ...issued, in_force_at: issued.holds ? (true as const) : null }
  // What is announced carries no signature: as it was released is all there is.
  const isNewest = issued.manner === 'signed' ? (newest === null ? null : newest === issued.file_id) : true
  return {
    ...plain(issued),
    state: stateOf(dates, isNewest),
    amendment: { number: issued.amendment_number, effectiveOn: issued.effective_on },
  }
}

type Issued = {
  number: string
  legal_name: string
  starts_on: string
  ends_on: string
  amendments: KnownAmendment[]
}

const plain = ({ number, legal_name, starts_on, ends_on, amendments: all }: Issued) => ({
  number,
  providerName: legal_name,
  startsOn: starts_on,
  endsOn: ends_on,
  amendments: all.map((one) => ({ number: one.number, effectiveOn: one.effectiveOn })),
})

/** The file with the last signature; null when nobody signed. */
async function newestSigned(db: Db, agreementId: string, amendmentId: string | null): Promise<string | null> {
  const newest = await db
    .selectFrom('agreement_signature')
    .select('file_id')
    .where('agreement_id', '=', agreementId)
    .where('amendment_id', amendmentId === null ? 'is' : '=', amendmentId)
    .orderBy('sequence', 'desc')
    .executeTakeFirst()
  return newest?.file_id ?? null
}

type Dates = { in_force_at: Date | true | null; ended_at: Date | null; closed_as: string | null }

function stateOf(dates: Dates, isNewestSigned: boolean | null): KnownDocument['state'] {
  if (dates.closed_as) return 'void'
  if (isNewestSigned === false) return 'superseded'
  if (dates.ended_at) return 'ended'
  if (isNewestSigned === null) return 'draft'
  return dates.in_force_at ? 'current' : 'partly'
}
