import { phaseOf, type AdmissionMoment } from '#app/features/admission/moment.ts'
import { rulesBrokenIn } from '#app/features/application/product-rules.ts'
import { newlyAsked, reconfirmItems } from '#app/features/application/reconfirm.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { found } from '#app/utils/refusal.ts'
import { readApplicationContent } from '#db/queries/application-content.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { tell } from '#db/queries/notification.store.ts'
import { moveApplications, type MovedApplication } from '#db/queries/procedure.store.ts'
import { listRecipients } from '#db/queries/recipient.queries.ts'
import { findVersionOfMoment, listPublishedProcedures } from '#db/queries/procedure.queries.ts'
import { listRestingParts } from '#db/queries/reconfirm.queries.ts'
import { databaseNow, type Db } from '#db/transaction.ts'
import type { ProcedureContent } from './procedure.schema.ts'

type NewVersion = { id: string; number: number; content: ProcedureContent }
/** What the version before it said, and when the new one was published. */
type Publication = { before: ProcedureContent; moments: readonly AdmissionMoment[]; publishedAt: Date }

/**
 * Puts the running applications on a new version and tells each what it must confirm again. The rule, the same for
 * everybody in a moment (equal treatment): all are judged by the version in force when the moment closes. So drafts and
 * submitted applications of open moments go on under the new one; what was submitted stays in and is confirmed before
 * the closing. A moment that closed keeps the version it closed with. In a rolling moment each submission closes its own
 * file, so that only drafts move. The caller holds the locks of the moments.
 */
export async function moveRunningApplications(
  db: Db,
  version: NewVersion,
  { before, moments, publishedAt }: Publication,
): Promise<void> {
  const ids = (phase: 'open' | 'rolling-open') =>
    moments.filter((moment) => phaseOf(moment, publishedAt) === phase).map((moment) => moment.id)
  const moved = await moveApplications(db, version.id, { open: ids('open'), rolling: ids('rolling-open') })
  for (const application of moved) {
    const toConfirm = await countToConfirm(db, application.id, { version, before })
    await recordEvent(db, {
      kind: 'application.version-changed',
      subject: `application:${application.id}`,
      providerId: application.provider_id,
      visibility: 'shared',
      payload: { number: version.number, toConfirm },
    })
    const closesAt = moments.find((moment) => moment.id === application.moment_id)?.closesAt ?? publishedAt
    if (toConfirm > 0) await askToConfirm(db, application, { version, count: toConfirm, closesAt })
  }
}

/**
 * A moment that opens again after an outage is judged by the version in force at its new closing: what was published
 * while it was closed holds for its applications too, as for whoever starts one now. The caller holds its lock.
 */
export async function moveReopenedApplications(
  db: Db,
  moment: AdmissionMoment & { procedureId: string },
): Promise<void> {
  const newest = (await listPublishedProcedures(db)).find((one) => one.procedure_id === moment.procedureId)
  const held = await findVersionOfMoment(db, moment.id)
  if (!newest || !held || held.number === newest.number) return
  const publication = { before: held.content, moments: [moment], publishedAt: await databaseNow(db) }
  await moveRunningApplications(db, newest, publication)
}

/** Answers and products that rest on other words, questions that were not asked before, and rules broken only now. */
async function countToConfirm(
  db: Db,
  applicationId: string,
  { version, before }: { version: NewVersion; before: ProcedureContent },
): Promise<number> {
  const resting = await listRestingParts(db, { id: applicationId, procedure_version_id: version.id })
  const filledIn = found(await readApplicationContent(db, applicationId))
  const known = rulesBrokenIn(before, filledIn).map((rule) => rule.id)
  const rules = rulesBrokenIn(version.content, filledIn).filter((rule) => !known.includes(rule.id))
  const fresh = newlyAsked(before, version.content, filledIn)
  return reconfirmItems(version.content, resting).length + fresh.length + rules.length
}

async function askToConfirm(
  db: Db,
  application: MovedApplication,
  { version, count, closesAt }: { version: NewVersion; count: number; closesAt: Date },
): Promise<void> {
  for (const person of await listRecipients(db, [application.provider_id])) {
    await tell(db, {
      personId: person.id,
      providerId: person.provider_id,
      recipient: person.email,
      message: 'application-reconfirm',
      locale: 'nl',
      onceKey: `application-reconfirm:${version.id}:${application.id}:${person.id}`,
      parameters: {
        providerName: person.legal_name,
        applicationNumber: application.number,
        submitted: application.status === 'submitted' ? 'yes' : 'no',
        count,
        closesAt: closesAt.toISOString(),
        link: `${publicUrl()}/aanmeldingen/${application.id}/herbevestigen`,
      },
    })
  }
}
