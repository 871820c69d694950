import { phaseOf } from '#app/features/admission/moment.ts'
import { amendmentStateOf } from '#app/features/agreement/amendment/amendment-state-of.ts'
import { amendmentNumber } from '#app/features/agreement/amendment/amendment.ts'
import { stateOf } from '#app/features/agreement/state-of.ts'
import { openRenewals } from '#app/features/evidence/open-renewals.server.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { organisationSchema } from '#app/features/party/provider.schema.ts'
import { dayInAmsterdam, endOfDayInAmsterdam } from '#app/utils/calendar.ts'
import { found } from '#app/utils/refusal.ts'
import { listAmendmentSignatures, listOpenAmendments } from '#db/queries/amendment.queries.ts'
import { listAgreements, listSignatures } from '#db/queries/agreement.queries.ts'
import { findRepairRequest, listApplications } from '#db/queries/application.queries.ts'
import { asAdmissionMoment, listAllMoments } from '#db/queries/moment.queries.ts'
import { findProvider } from '#db/queries/party.queries.ts'
import { findDecisionOf } from '#db/queries/assessment.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { applicationRoleOf } from './application.policy.ts'
import { attentionOf, type AttentionInput } from './attention.ts'

/** Everything on the first page of the provider's desk: what needs them now, and what they have. */
export function readDashboard(actor: ProviderActor) {
  return inTransaction(actor, async (db) => {
    const now = await databaseNow(db)
    const provider = found(await findProvider(db, actor.providerId))
    const moments = (await listAllMoments(db)).map(asAdmissionMoment)
    const input: AttentionInput = {
      now,
      factsComplete: organisationSchema.safeParse(provider.facts).success,
      mayChange: applicationRoleOf(actor) !== undefined,
      applications: await applicationsOf(db, now),
      openMoments: moments.filter((moment) => ['open', 'rolling-open'].includes(phaseOf(moment, now))),
      agreements: await agreementsOf(db),
      amendments: await amendmentsOf(db, now),
      renewals: await renewalsOf(db, actor.providerId, now),
    }
    const { applications, agreements } = input
    return { now, name: provider.legalName, attention: attentionOf(input), applications, agreements }
  })
}

async function applicationsOf(db: Db, now: Date): Promise<AttentionInput['applications']> {
  const rows = await listApplications(db)
  const applications = []
  for (const row of rows) {
    const repair = row.status === 'repair-asked' ? await findRepairRequest(db, row.id) : undefined
    const decision = row.status === 'decided' ? await findDecisionOf(db, row.id) : undefined
    applications.push({
      id: row.id,
      number: row.number,
      momentId: row.moment_id,
      momentName: row.moment_name,
      status: row.status,
      closesAt: row.assessed_from,
      decisionBy: endOfDayInAmsterdam(row.decision_by),
      repairDueAt: repair?.due_at,
      objectionUntil: decision?.objection_until,
      now,
    })
  }
  return applications
}

async function renewalsOf(db: Db, providerId: string, now: Date): Promise<AttentionInput['renewals']> {
  const renewals = await openRenewals(db, providerId, dayInAmsterdam(now))
  return renewals.map(({ kind, name, validUntil }) => ({ kind, name, until: endOfDayInAmsterdam(validUntil) }))
}

/** Agreements that the region released; before that they are its own draft. */
async function agreementsOf(db: Db): Promise<AttentionInput['agreements']> {
  const rows = (await listAgreements(db)).filter((row) => row.frozen_at !== null)
  const agreements = []
  for (const row of rows)
    agreements.push({
      id: row.id,
      number: row.number,
      state: stateOf(row, await listSignatures(db, row.id)),
      signBy: row.sign_by,
    })
  return agreements
}

/** Amendments that were released and wait for this provider, until when it can sign or object. */
async function amendmentsOf(db: Db, now: Date): Promise<NonNullable<AttentionInput['amendments']>> {
  const open = await listOpenAmendments(db)
  const signatures = await listAmendmentSignatures(
    db,
    open.map((one) => one.agreement_id),
  )
  return open
    .filter((one) => {
      const own = signatures.filter((signature) => signature.amendment_id === one.id)
      const state = amendmentStateOf(one, own, now)
      return state === 'to-sign' || state === 'announced'
    })
    .map((one) => ({
      agreementId: one.agreement_id,
      number: one.number,
      printed: amendmentNumber(one.agreement_number, one.number),
      until: one.sign_by ?? one.object_until,
    }))
}
