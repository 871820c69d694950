import type { ProductDecision } from '#app/features/assessment/decision.ts'
import type { Snapshot } from '#app/features/application/snapshot.ts'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { applicableProducts } from '#app/features/procedure/catalogue.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { found } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { findContractSource, listMandates } from '#db/queries/agreement.queries.ts'
import { lockAgreement, saveDraft, type Agreement } from '#db/queries/agreement.store.ts'
import { insertFile } from '#db/queries/file.store.ts'
import { findProvider, listSignatories } from '#db/queries/party.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { composeFrameworkAgreement, frameworkAgreement2026v1 } from '#templates/framework-agreement/2026-1/manifest.ts'
import { renderDocument } from '#templates/render-document.ts'
import { buildContract } from './build-contract.server.ts'
import type { ContractSource } from './contract-source.ts'
import { textOfAgreement } from './text/text-of-agreement.server.ts'

/**
 * Job: makes the text of one agreement as PDF and keeps it as draft. Doing it again before release makes the same
 * bytes from the same facts; after release it does nothing.
 */
export async function generateAgreement({ agreementId }: { agreementId: string }): Promise<void> {
  await inTransaction(SYSTEM, async (db) => {
    const agreement = await lockAgreement(db, agreementId)
    if (!agreement || agreement.frozen_at) return
    const { contract, parameters } = buildContract(await contractSource(db, agreement))
    const text = await textOfAgreement(db, agreement)
    const bytes = await renderDocument(frameworkAgreement2026v1(text), contract)
    const { standardHash, parameters: printed } = composeFrameworkAgreement(text, contract)
    const { sha256, size } = await storage().put(bytes)
    const fileId = await insertFile(db, {
      providerId: agreement.provider_id,
      sha256,
      name: `raamovereenkomst-${agreement.number}.pdf`,
      mediaType: 'application/pdf',
      sizeBytes: size,
    })
    await saveDraft(db, agreement.id, { parameters: { ...parameters, printed }, standardHash, fileId })
  })
}

async function contractSource(db: Db, agreement: Agreement): Promise<ContractSource> {
  const source = found(await findContractSource(db, agreement.decision_id))
  const decided = source.products as ProductDecision[]
  const admitted = new Set(decided.filter((one) => one.outcome === 'admitted').map((one) => one.productCode))
  return {
    number: agreement.number,
    version: agreement.version,
    issuedOn: dayInAmsterdam(agreement.generated_at),
    admitted: applicableProducts(source.content)
      .map((product) => product.code)
      .filter((code) => admitted.has(code)),
    ...(await partyOf(db, agreement, source.submitted)),
    procedure: source.content,
    category: found(source.category),
    motive: source.motive,
    startsOn: agreement.starts_on,
    mandates: await listMandates(db),
  }
}

/**
 * A first version names the provider as it was when it submitted; a next version names it as it is registered now,
 * because that is what a correction is about. Every version names who can sign now: nobody else could. What was asked
 * for and admitted never changes with it.
 */
async function partyOf(db: Db, agreement: Agreement, submitted: string): Promise<Pick<ContractSource, 'submitted'>> {
  const snapshot = JSON.parse(submitted) as Snapshot
  const registered = await listSignatories(db, agreement.provider_id)
  const signatories = registered.length > 0 ? registered : snapshot.signatories
  if (agreement.version === 1) return { submitted: { ...snapshot, signatories } }
  const provider = found(await findProvider(db, agreement.provider_id))
  const organisation = { ...found(snapshot.content.organisation), ...provider.facts }
  return { submitted: { signatories, content: { ...snapshot.content, organisation } } }
}
