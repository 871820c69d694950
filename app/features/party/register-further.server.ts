import type { SignedInPerson } from '#app/features/identity/current-person.server.ts'
import { spend } from '#app/features/identity/rate-limits.server.ts'
import { addProvider, type NewProvider } from './add-provider.server.ts'

/**
 * Registers an organisation of somebody whose address is confirmed already, and gives its id. Throws as
 * `addProvider`, and `too-many` after too many attempts from one address.
 */
export async function registerFurther(
  organisation: NewProvider,
  person: SignedInPerson,
  clientAddress: string,
): Promise<string> {
  await spend('registrationPerAddress', clientAddress)
  return addProvider(organisation, person)
}
