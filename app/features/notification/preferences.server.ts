import type { ProviderActor, StaffActor } from '#app/features/identity/actor.ts'
import { listSwitchedOff } from '#db/queries/notification.queries.ts'
import { saveSwitchedOff } from '#db/queries/notification.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { kindsFor, mandatoryReason, type MandatoryReason, type NotificationKind } from './kinds.ts'

type Person = ProviderActor | StaffActor

export type Preferences = {
  optional: { kind: NotificationKind; mailed: boolean }[]
  mandatory: { kind: NotificationKind; reason: MandatoryReason }[]
}

/** What somebody gets by mail: what may be switched off and whether it is, and what always comes with why. */
export function readPreferences(actor: Person): Promise<Preferences> {
  return inTransaction(actor, async (db) => {
    const off = await listSwitchedOff(db, actor.personId)
    const kinds = kindsFor(actor.desk)
    return {
      optional: optionalKinds(actor).map((kind) => ({ kind, mailed: !off.includes(kind) })),
      mandatory: kinds.flatMap((kind) => {
        const reason = mandatoryReason(kind)
        return reason === null ? [] : [{ kind, reason }]
      }),
    }
  })
}

/** Keeps which kinds somebody wants by mail; what may not be switched off is mailed whatever is sent. */
export function savePreferences(actor: Person, mailed: readonly string[]): Promise<void> {
  const off = optionalKinds(actor).filter((kind) => !mailed.includes(kind))
  return inTransaction(actor, (db) => saveSwitchedOff(db, actor.personId, off))
}

const optionalKinds = (actor: Person) => kindsFor(actor.desk).filter((kind) => mandatoryReason(kind) === null)
