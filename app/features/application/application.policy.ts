import type { ProviderActor } from '#app/features/identity/actor.ts'
import type { ActorRole } from './application.transitions.ts'

/**
 * The part somebody of a provider plays for an application: an administrator also submits and signs, an editor fills
 * in. A reader plays no part in changing it: undefined.
 */
export function applicationRoleOf(actor: Pick<ProviderActor, 'role'>): ActorRole | undefined {
  if (actor.role === 'administrator') return 'provider-signatory'
  return actor.role === 'editor' ? 'provider-editor' : undefined
}
