import type { Actor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { findAgreement, findCurrentDocument, findNewestVersion, listSignatures } from '#db/queries/agreement.queries.ts'
import { municipalityName } from '#db/queries/region.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { keptUntil, sourceOf } from './kept-until.server.ts'
import { stateOf } from './state-of.ts'

export type AgreementDossier = Awaited<ReturnType<typeof readAgreementIn>>

/** One agreement with its state, document and signatures, as pages show it; `not-found` when it is not theirs. */
export function readAgreement(actor: Actor, agreementId: string): Promise<AgreementDossier> {
  return inTransaction(actor, (db) => readAgreementIn(db, agreementId))
}

/** As `readAgreement`, inside a transaction. */
export async function readAgreementIn(db: Db, agreementId: string) {
  const agreement = found(isId(agreementId) ? await findAgreement(db, agreementId) : undefined)
  const signatures = await listSignatures(db, agreementId)
  const document = await findCurrentDocument(db, agreementId)
  return {
    now: await databaseNow(db),
    id: agreement.id,
    number: agreement.number,
    version: agreement.version,
    providerId: agreement.provider_id,
    providerName: agreement.provider_name,
    kvkNumber: agreement.kvk_number,
    category: agreement.category,
    startsOn: agreement.starts_on,
    endsOn: agreement.ends_on,
    generatedBy: agreement.generated_by,
    frozenAt: agreement.frozen_at,
    inForceAt: agreement.in_force_at,
    signBy: agreement.sign_by,
    remindedAt: agreement.reminded_at,
    correctionReason: agreement.correction_reason,
    closedReason: agreement.closed_reason,
    newestId: await findNewestVersion(db, agreement),
    standardHash: agreement.standard_hash,
    templateVersion: agreement.template_version,
    state: stateOf(agreement, signatures),
    retention: retentionShown(agreement),
    document: document ? { sha256: document.sha256, name: document.name, size: document.size_bytes } : null,
    products: agreement.parameters.products.map((product) => ({
      ...product,
      places: product.municipalities.map(municipalityName).join(', '),
    })),
    signatures: signatures.map((signature) => ({
      id: signature.id,
      party: signature.party,
      name: signature.signatory_name,
      function: signature.signatory_function,
      at: signature.signed_at,
      personId: signature.person_id,
      manner: signature.manner,
      weight: signature.certificate?.weight ?? null,
      certificateName: signature.certificate?.name ?? null,
    })),
  }
}

function retentionShown(agreement: Parameters<typeof keptUntil>[0]) {
  const retention = keptUntil(agreement)
  if (!retention) return null
  const assumed = retention.rule.source.status !== 'found'
  return { destroyFrom: retention.destroyFrom, source: sourceOf(retention), assumed }
}
