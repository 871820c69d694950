import type { Actor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { listVersions, type AgreementVersion } from '#db/queries/agreement-evidence.queries.ts'
import { findAgreement } from '#db/queries/agreement.queries.ts'
import { listArchivedAmendments } from '#db/queries/amendment.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { signingCertificate1, type SigningCertificate } from '#templates/certificates/signing-certificate/1/manifest.ts'
import { renderDocument } from '#templates/render-document.ts'
import { certificateOf, certificateOfAmendment } from './certificate-content.server.ts'
import { readerOf } from './open-document.server.ts'

type Certified = { name: string; bytes: Uint8Array }

/** The signing certificate as PDF, for whoever may open the agreement; `not-found` while nobody signed. */
export function openSigningCertificate(actor: Actor, agreementId: string): Promise<Certified> {
  return openCertificate(actor, agreementId, certificateOf)
}

/** As `openSigningCertificate`, of one amendment by its number. */
export function openAmendmentCertificate(
  actor: Actor,
  { agreementId, number }: { agreementId: string; number: number },
): Promise<Certified> {
  return openCertificate(actor, agreementId, async (db, version) => {
    const amendments = await listArchivedAmendments(db, agreementId)
    return certificateOfAmendment(db, version, found(amendments.find((one) => one.number === number)))
  })
}

async function openCertificate(
  actor: Actor,
  agreementId: string,
  compose: (db: Db, version: AgreementVersion) => Promise<SigningCertificate | null>,
): Promise<Certified> {
  const certificate = await inTransaction(actor, async (db) => {
    const agreement = found(isId(agreementId) ? await findAgreement(db, agreementId) : undefined)
    readerOf(actor, agreement)
    const version = found((await listVersions(db, agreement.number)).find((one) => one.id === agreement.id))
    return found(await compose(db, version))
  })
  return {
    name: `ondertekeningsbewijs-${certificate.number}.pdf`,
    bytes: await renderDocument(signingCertificate1, certificate),
  }
}
