import { SYSTEM } from '#app/features/identity/actor.ts'
import { criteriaFor } from '#app/features/procedure/catalogue.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { lastDayBefore } from '#app/utils/calendar.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { formatDate } from '#app/utils/format-date.ts'
import { found } from '#app/utils/refusal.ts'
import { readApplicationContent } from '#db/queries/application-content.queries.ts'
import { listApplicationsOfMoment } from '#db/queries/closing.queries.ts'
import { findMoment } from '#db/queries/moment.queries.ts'
import { tell } from '#db/queries/notification.store.ts'
import { findProcedureVersion } from '#db/queries/procedure.queries.ts'
import { listRecipients } from '#db/queries/recipient.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { overtakenEvidence } from './overtaken-evidence.ts'
import { pagesOf } from './pages.ts'

type Change = { momentId: string; changeId: string; closedBefore: string }

/**
 * After a closing moved: tells every provider of whose evidence something was valid on the old last day and is not on
 * the new one, once per change. It stands on the missing list of the application from the moment of the change.
 */
export function tellOvertakenEvidence({ momentId, changeId, closedBefore }: Change): Promise<void> {
  return inTransaction(SYSTEM, async (db) => {
    const moment = found(await findMoment(db, momentId))
    // In a rolling moment evidence is measured on the day it comes in, whenever the moment ends.
    if (moment.rolling) return
    const days = { before: lastDayBefore(new Date(closedBefore)), now: lastDayBefore(moment.closes_at) }
    for (const application of await listApplicationsOfMoment(db, momentId)) {
      const { content } = found(await findProcedureVersion(db, application.procedure_version_id))
      const names = await overtakenNames(db, { applicationId: application.id, content, days })
      if (names.length > 0)
        await tellProvider(db, { ...application, momentName: moment.name, changeId, names, day: days.now })
    }
  })
}

type Asked = { applicationId: string; content: ProcedureContent; days: { before: string; now: string } }

async function overtakenNames(db: Db, { applicationId, content, days }: Asked): Promise<string[]> {
  const filledIn = found(await readApplicationContent(db, applicationId))
  const codes = filledIn.products.map((product) => product.productCode)
  return overtakenEvidence(criteriaFor(content, codes), filledIn.evidence, days)
}

type Told = { id: string; provider_id: string; momentName: string; changeId: string; names: string[]; day: string }

async function tellProvider(db: Db, told: Told): Promise<void> {
  const { id, provider_id: providerId, momentName, changeId, names, day } = told
  for (const person of await listRecipients(db, [providerId])) {
    await tell(db, {
      personId: person.id,
      providerId,
      recipient: person.email,
      message: 'evidence-overtaken',
      locale: 'nl',
      onceKey: `evidence-overtaken:${changeId}:${id}:${person.id}`,
      parameters: {
        providerName: person.legal_name,
        momentName,
        evidence: names.join(', '),
        closingDay: formatDate(day),
        link: `${publicUrl()}${pagesOf(id).tasks}`,
      },
    })
  }
}
