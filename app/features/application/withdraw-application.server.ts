import type { ProviderActor } from '#app/features/identity/actor.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { found } from '#app/utils/refusal.ts'
import { lockApplication, setStatus } from '#db/queries/application.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { asAdmissionMoment } from '#db/queries/moment.queries.ts'
import { lockMomentForSubmitting } from '#db/queries/moment.store.ts'
import { tell } from '#db/queries/notification.store.ts'
import { checkClosing, insertWithdrawal } from '#db/queries/submission.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { ownApplication } from './own-application.server.ts'
import { requireTransition } from './require-transition.server.ts'

export type WithdrawCommand = { applicationId: string; withdrawalId: string }

/**
 * Takes a submission back. Until closing it can be opened and sent in again; after closing it is the end of this
 * application. A second press changes nothing: the application is then withdrawn already, which is refused in words.
 */
export async function withdrawApplication(actor: ProviderActor, command: WithdrawCommand): Promise<void> {
  await inTransaction(actor, async (db) => {
    const known = await ownApplication(db, command.applicationId)
    const moment = asAdmissionMoment(found(await lockMomentForSubmitting(db, known.moment_id)))
    const { status } = found(await lockApplication(db, known.id))
    const { now } = await checkClosing(db, moment.id)
    const next = requireTransition('withdraw', actor, { status, moment, now })
    await insertWithdrawal(db, {
      id: command.withdrawalId,
      applicationId: known.id,
      providerId: known.provider_id,
      withdrawnBy: actor.personId,
    })
    await setStatus(db, known.id, next)
    await recordEvent(db, {
      kind: 'application.withdrawn',
      subject: `application:${known.id}`,
      providerId: known.provider_id,
      visibility: 'shared',
      payload: {},
    })
    await tell(db, {
      personId: actor.personId,
      providerId: actor.providerId,
      recipient: actor.email,
      message: 'application-withdrawn',
      parameters: {
        providerName: known.provider_name,
        applicationNumber: known.number,
        closesAt: moment.closesAt.toISOString(),
        link: `${publicUrl()}/aanmeldingen/${known.id}`,
      },
      locale: 'nl',
      onceKey: `application-withdrawn:${command.withdrawalId}`,
    })
  })
}
