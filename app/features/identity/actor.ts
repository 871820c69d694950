/** Desks at which people of the region work. */
export const STAFF_DESKS = ['procurement', 'legal', 'contract-management', 'admin'] as const
export type StaffDesk = (typeof STAFF_DESKS)[number]

/** What a colleague may do for a provider: administrators also manage people and sign. */
export const PROVIDER_ROLES = ['administrator', 'editor', 'reader'] as const
export type ProviderRole = (typeof PROVIDER_ROLES)[number]

/** Who is acting. Every query runs under one; row-level security follows from it. */
export type Actor = { desk: 'public' } | { desk: 'system' } | ProviderActor | StaffActor

/** Somebody who works for one provider; sees nothing of any other. */
export type ProviderActor = {
  desk: 'provider'
  personId: string
  personName: string
  email: string
  providerId: string
  role: ProviderRole
}

/** Somebody who works for the region, at one or more desks. */
export type StaffActor = {
  desk: 'staff'
  personId: string
  personName: string
  email: string
  desks: readonly StaffDesk[]
}

export const PUBLIC: Actor = { desk: 'public' }
/** The portal itself: jobs, registration, sign-in. */
export const SYSTEM: Actor = { desk: 'system' }
