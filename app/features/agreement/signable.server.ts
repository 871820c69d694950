import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { findAmendmentDocument } from '#db/queries/amendment.queries.ts'
import { lockAmendment, type Amendment } from '#db/queries/amendment.store.ts'
import { findCurrentDocument, listSignatures } from '#db/queries/agreement.queries.ts'
import { lockAgreement, type Agreement } from '#db/queries/agreement.store.ts'
import { databaseNow, type Db } from '#db/transaction.ts'
import { amendmentNumber } from './amendment/amendment.ts'
import { amendmentStateOf } from './amendment/amendment-state-of.ts'
import { mayActOnAmendment } from './amendment/amendment.transitions.ts'
import { mayAct, type AgreementRole } from './agreement.transitions.ts'
import { namedSignatories } from './agreement.schema.ts'
import { stateOf } from './state-of.ts'

/** Which document is signed: the agreement itself, or an amendment of it. */
export type SigningPlace = { agreementId: string; amendmentId?: string | undefined }

/** What is signed, locked until the transaction ends. */
export type Signable = {
  agreement: Agreement
  amendment: Amendment | null
  /** As printed: of the agreement, or of the amendment. */
  number: string
  /** In a sentence, as in the panel of signatures. */
  name: string
  /** Of the file, without its ending. */
  fileName: string
}

/** Locks the agreement, and with it the amendment; `not-found` for what the reader may not see. */
export async function lockSignable(db: Db, { agreementId, amendmentId }: SigningPlace): Promise<Signable> {
  const agreement = found(isId(agreementId) ? await lockAgreement(db, agreementId) : undefined)
  if (amendmentId === undefined) return theAgreement(agreement)
  const amendment = found(isId(amendmentId) ? await lockAmendment(db, agreement.id, amendmentId) : undefined)
  const number = amendmentNumber(agreement.number, amendment.number)
  const name = `wijziging ${amendment.number} van raamovereenkomst ${agreement.number}`
  return { agreement, amendment, number, name, fileName: `wijziging-${number}` }
}

/** The agreement itself as what is signed; the caller holds its lock. */
export function theAgreement(agreement: Agreement): Signable {
  const { number } = agreement
  return {
    agreement,
    amendment: null,
    number,
    name: `raamovereenkomst ${number}`,
    fileName: `raamovereenkomst-${number}`,
  }
}

type Place = { agreement: { id: string }; amendment?: { number: number } | null }

/** The address of its page, from the root of the provider's desk; the legal desk has it under `juridisch`. */
export function pageOf({ agreement, amendment }: Place): string {
  return `overeenkomsten/${agreement.id}${amendment ? `/wijzigingen/${String(amendment.number)}` : ''}`
}

/** The signatures on it, first to last. */
export function signaturesOn(db: Db, { agreement, amendment }: Signable) {
  return listSignatures(db, agreement.id, amendment?.id ?? null)
}

/** The document as it stands now. */
export function documentOf(db: Db, { agreement, amendment }: Signable) {
  return amendment ? findAmendmentDocument(db, amendment.id) : findCurrentDocument(db, agreement.id)
}

/** Whom of the provider its text names. */
export function namedIn({ agreement, amendment }: Signable): string[] {
  return amendment ? amendment.signatories.map(({ name }) => name) : namedSignatories(agreement.parameters)
}

/** Whose turn it is to sign, by the tables of what is possible; null when nobody's. */
export async function turnOf(
  db: Db,
  { agreement, amendment }: Signable,
  signatures: Awaited<ReturnType<typeof listSignatures>>,
): Promise<'provider' | 'region' | null> {
  const may = amendment
    ? amendmentTable({ agreement, amendment }, signatures, await databaseNow(db))
    : tableOf(agreement, signatures)
  if (may('sign', 'signatory')) return 'provider'
  return may('countersign', 'mandate-holder') ? 'region' : null
}

type Table = (act: 'sign' | 'countersign', role: AgreementRole) => boolean
type Signatures = Parameters<typeof stateOf>[1]

function tableOf(agreement: Agreement, signatures: Signatures): Table {
  const state = stateOf(agreement, signatures)
  return (act, role) => mayAct(act, state, [role])
}

/** An amendment of what ended is not signed any more. */
function amendmentTable(
  { agreement, amendment }: { agreement: Agreement; amendment: Amendment },
  signatures: Signatures,
  now: Date,
): Table {
  const state = amendmentStateOf(amendment, signatures, now)
  return (act, role) => agreement.ended_at === null && mayActOnAmendment(act, state, [role])
}
