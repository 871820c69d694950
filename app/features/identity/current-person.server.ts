import type { StaffDesk } from './actor.ts'

/** Where somebody may work. */
export type Desk = 'provider' | StaffDesk

export type CurrentPerson = { name: string; desks: Desk[]; providerName?: string }

/** Who is signed in on this request, as far as the frame of every page needs to know; null for a visitor. */
export function currentPerson(_request: Request): Promise<CurrentPerson | null> {
  return Promise.resolve(null)
}
