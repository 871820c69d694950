import type { StaffActor } from '#app/features/identity/actor.ts'
import type { MayDo } from '../agreement.policy.ts'

/** A second lawyer releases a batch: not the one who had it made, and only when something is ready. */
export function mayReleaseBatch(actor: StaffActor, batch: { madeBy: string; ready: number }): MayDo {
  if (!actor.desks.includes('legal')) return no('agreement.legalOnly')
  if (batch.madeBy === actor.personId) return no('agreement.secondLawyer')
  return batch.ready > 0 ? { allowed: true } : no('agreement.nothingReady')
}

const no = (kind: string): MayDo => ({ allowed: false, reasons: [{ kind }] })
