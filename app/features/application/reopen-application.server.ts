import type { ProviderActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { isTakenUp, lockApplication, setStatus } from '#db/queries/application.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { asAdmissionMoment } from '#db/queries/moment.queries.ts'
import { lockMomentForSubmitting } from '#db/queries/moment.store.ts'
import { checkClosing } from '#db/queries/submission.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { ownApplication } from './own-application.server.ts'
import { requireTransition } from './require-transition.server.ts'

/** Makes a withdrawn application a draft again, until closing. Everything filled in is still there. */
export async function reopenApplication(actor: ProviderActor, applicationId: string): Promise<void> {
  await inTransaction(actor, async (db) => {
    const known = await ownApplication(db, applicationId)
    const moment = asAdmissionMoment(found(await lockMomentForSubmitting(db, known.moment_id)))
    const { status } = found(await lockApplication(db, known.id))
    const { now } = await checkClosing(db, moment.id)
    const next = requireTransition('reopen', actor, { status, moment, now })
    // In a rolling moment the region may have taken the file up before it was taken back (see rolling.ts).
    if (await isTakenUp(db, known.id)) throw new Refusal('refused', [{ kind: 'moment.takenUp' }])
    await setStatus(db, known.id, next)
    await recordEvent(db, {
      kind: 'application.reopened',
      subject: `application:${known.id}`,
      providerId: known.provider_id,
      visibility: 'shared',
      payload: {},
    })
  })
}
