import { PUBLIC, type StaffActor } from '#app/features/identity/actor.ts'
import { listTextProofs } from '#db/queries/agreement-batch.queries.ts'
import { EVERYTHING, listAdmittedProviders } from '#db/queries/register.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { groupBy } from './group-by.ts'

/** For the legal desk: per admission moment the agreements by the hash of their standard part, with what is filled in. */
export function readSameText(actor: StaffActor) {
  return inTransaction(actor, async (db) => {
    const agreements = (await listTextProofs(db)).map((row) => ({
      id: row.id,
      number: row.number,
      version: row.version,
      providerName: row.provider_name,
      momentId: row.moment_id,
      momentName: row.moment_name,
      inForce: row.in_force_at !== null,
      templateVersion: row.template_version,
      text: row.text_id === null ? null : { id: row.text_id, edition: row.text_edition ?? 1 },
      standardHash: row.standard_hash ?? '',
      parameters: (row.parameters.printed ?? []).map(({ label, text, articles }) => ({ label, text, articles })),
      products: row.parameters.products.map(({ code, tariff, startsOn }) => ({ code, tariff, startsOn })),
    }))
    return groupBy(agreements, (one) => one.momentId).map(({ members }) => ({
      id: members[0].momentId,
      name: members[0].momentName,
      groups: groupBy(members, (one) => one.standardHash).map(({ key, members: same }) => ({
        standardHash: key,
        templateVersion: same[0].templateVersion,
        text: same[0].text,
        agreements: same,
      })),
    }))
  })
}

/** For everybody: the agreements in force by the hash of their standard part. Only what the public register tells. */
export function readPublicSameText() {
  return inTransaction(PUBLIC, async (db) => {
    const admitted = await listAdmittedProviders(db, EVERYTHING)
    return groupBy(admitted, (one) => one.standard_hash ?? '').map(({ key, members }) => ({
      standardHash: key,
      count: members.length,
      agreements: members.map((one) => ({ agreementNumber: one.agreement_number, provider: one.name })),
    }))
  })
}
