import type { ProviderActor } from '#app/features/identity/actor.ts'

/** Facts of the organisation: whoever may fill in an application. */
export function mayEditFacts(actor: Pick<ProviderActor, 'role'>): boolean {
  return actor.role !== 'reader'
}

/** Who may sign binds the organisation, so that only an administrator says it. */
export function mayEditSignatories(actor: Pick<ProviderActor, 'role'>): boolean {
  return actor.role === 'administrator'
}
