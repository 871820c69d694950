import { redirect } from '@remix-run/node'
import { workplacesOf, type Workplace } from '#db/queries/identity.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { SYSTEM, type ProviderActor, type ProviderRole, type StaffActor, type StaffDesk } from './actor.ts'
import { auth } from './auth.server.ts'
import { chosenOrganisation } from './organisation-choice.server.ts'
import { localPath } from './redirect-target.ts'

/** Where somebody may work. */
export type Desk = 'provider' | StaffDesk

type CurrentPerson = { name: string; email: string; desks: Desk[]; providerName?: string }

/** Who is signed in, and where they may work. */
export type SignedInPerson = {
  personId: string
  name: string
  email: string
  /** True when this session was made with a second factor. */
  secondFactor: boolean
  /** When this session began. */
  since: Date
  desks: StaffDesk[]
  providers: Workplace[]
}

/** Who is signed in on this request; null for a visitor. The region's desks and the providers are read afresh. */
export async function signedInPerson(request: Request): Promise<SignedInPerson | null> {
  const session = await auth().api.getSession({ headers: request.headers })
  if (!session) return null
  const { id, name, email, twoFactorEnabled } = session.user
  const workplaces = await inTransaction(SYSTEM, (db) => workplacesOf(db, id))
  // Once it is set up, better-auth gives no session without it, and setting it up ends all other sessions.
  const secondFactor = twoFactorEnabled === true
  return { personId: id, name, email, secondFactor, since: session.session.createdAt, ...workplaces }
}

/** Who is signed in, as far as the frame of every page needs to know; null for a visitor. */
export async function currentPerson(request: Request): Promise<CurrentPerson | null> {
  const person = await signedInPerson(request)
  if (!person) return null
  const { name, email, desks, providers } = person
  if (providers.length === 0) return { name, email, desks }
  const workplace = workplaceOf(person, request)
  return { name, email, desks: ['provider', ...desks], ...(workplace ? { providerName: workplace.legalName } : {}) }
}

/**
 * The provider's person who is acting. A visitor is sent to sign in and back; somebody with several organisations
 * chooses one first; somebody with none gets a 403 page.
 */
export async function requireProvider(request: Request): Promise<ProviderActor> {
  const person = await requirePerson(request)
  if (person.providers.length === 0) throw forbidden()
  const workplace = workplaceOf(person, request)
  if (!workplace) throw redirect(`/organisatie-kiezen?naar=${encodeURIComponent(pathOf(request))}`)
  return {
    desk: 'provider',
    personId: person.personId,
    personName: person.name,
    email: person.email,
    providerId: workplace.providerId,
    role: workplace.role,
  }
}

/** As `requireProvider`, for somebody with one of these roles; others get a 403 page. */
export async function requireProviderRole(request: Request, ...roles: ProviderRole[]): Promise<ProviderActor> {
  const actor = await requireProvider(request)
  if (!roles.includes(actor.role)) throw forbidden()
  return actor
}

/** Somebody of the region who works at this desk, signed in with a second factor; who has none sets it up first. */
export async function requireStaff(request: Request, desk: StaffDesk): Promise<StaffActor> {
  const person = await requirePerson(request)
  if (!person.desks.includes(desk)) throw forbidden()
  return staffActor(person, request)
}

/** Anybody who is signed in and works somewhere. Somebody of the region always acts for the region. */
export async function requireAny(request: Request): Promise<ProviderActor | StaffActor> {
  const person = await requirePerson(request)
  return person.desks.length > 0 ? staffActor(person, request) : requireProvider(request)
}

/** Anybody who is signed in, wherever they work; a visitor is sent to sign in and back. */
export async function requirePerson(request: Request): Promise<SignedInPerson> {
  const person = await signedInPerson(request)
  if (!person) throw redirect(`/inloggen?naar=${encodeURIComponent(pathOf(request))}`)
  return person
}

const START_PAGES: Record<Desk, string> = {
  provider: '/aanbieder',
  procurement: '/inkoop',
  legal: '/juridisch',
  'contract-management': '/contractmanagement',
  admin: '/beheer',
}

/** Where somebody goes after signing in when no page was asked for. */
export function startPage(person: SignedInPerson): string {
  const [desk] = person.desks
  if (desk) return START_PAGES[desk]
  return person.providers.length > 0 ? START_PAGES.provider : '/organisatie-kiezen'
}

function staffActor(person: SignedInPerson, request: Request): StaffActor {
  if (!person.secondFactor) throw redirect(`/tweede-factor?naar=${encodeURIComponent(pathOf(request))}`)
  return { desk: 'staff', personId: person.personId, personName: person.name, email: person.email, desks: person.desks }
}

function workplaceOf(person: SignedInPerson, request: Request): Workplace | undefined {
  if (person.providers.length === 1) return person.providers[0]
  const chosen = chosenOrganisation(request)
  return person.providers.find((workplace) => workplace.providerId === chosen)
}

function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return localPath(`${pathname}${search}`, '/')
}

const forbidden = () => new Response(null, { status: 403 })
