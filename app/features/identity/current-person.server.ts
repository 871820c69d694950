import { redirect } from '@remix-run/node'
import { load } from '#app/utils/answer.server.ts'
import { REQUEST_ID } from '#app/utils/request-id.ts'
import { workplacesOf, type Workplace } from '#db/queries/identity.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { SYSTEM, type ProviderActor, type ProviderRole, type StaffActor, type StaffDesk } from './actor.ts'
import { auth } from './auth.server.ts'
import { chosenOrganisation } from './organisation-choice.server.ts'
import { localPath } from './redirect-target.ts'

/** Where somebody may work. */
export type Desk = 'provider' | StaffDesk

/** Who is signed in, as the frame of every page shows it. */
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

/** The loaders of one page ask the same at the same time; by then it is forgotten again. */
const KEPT_MS = 1_000
const reading = new Map<string, Promise<SignedInPerson | null>>()

/**
 * Who is signed in on this request; null for a visitor. The region's desks and the providers are read afresh, once for
 * all parts of a page.
 */
export function signedInPerson(request: Request): Promise<SignedInPerson | null> {
  const id = request.headers.get(REQUEST_ID)
  if (id === null || request.method !== 'GET') return readPerson(request)
  const known = reading.get(id) ?? readPerson(request)
  reading.set(id, known)
  setTimeout(() => reading.delete(id), KEPT_MS).unref()
  return known
}

/** Throws a 503 answer when the database does not answer: who is signed in is then not known, which is not "nobody". */
async function readPerson(request: Request): Promise<SignedInPerson | null> {
  // better-auth reports every trouble with the database as one error of its own.
  const session = await auth()
    .api.getSession({ headers: request.headers })
    .catch(() => {
      throw new Response(null, { status: 503, headers: { 'Retry-After': '5' } })
    })
  if (!session) return null
  const { id, name, email, twoFactorEnabled } = session.user
  const workplaces = await load(() => inTransaction(SYSTEM, (db) => workplacesOf(db, id)))
  // Once it is set up, better-auth gives no session without it, and setting it up ends all other sessions.
  const secondFactor = twoFactorEnabled === true
  return { personId: id, name, email, secondFactor, since: session.session.createdAt, ...workplaces }
}

/**
 * Who is signed in, as far as the frame of every page needs to know, and as whom they act here: null for somebody who
 * still has to choose an organisation or to set up a second factor. Null for a visitor.
 */
export async function currentPerson(request: Request) {
  const person = await signedInPerson(request)
  return person && { person: frameOf(person, request), actor: actorOf(person, request) }
}

function frameOf(person: SignedInPerson, request: Request): CurrentPerson {
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
  return providerActor(person, workplace)
}

/** The provider's person who is acting on a public page; null for anybody else. */
export async function actingProvider(request: Request): Promise<ProviderActor | null> {
  const person = await signedInPerson(request)
  const actor = person && actorOf(person, request)
  return actor?.desk === 'provider' ? actor : null
}

function actorOf(person: SignedInPerson, request: Request): ProviderActor | StaffActor | null {
  if (person.desks.length > 0) return person.secondFactor ? staffActor(person, request) : null
  const workplace = workplaceOf(person, request)
  return workplace ? providerActor(person, workplace) : null
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

/** Somebody of the region who works at one of these desks. */
export async function requireStaffOf(request: Request, desks: readonly StaffDesk[]): Promise<StaffActor> {
  const person = await requirePerson(request)
  if (!person.desks.some((desk) => desks.includes(desk))) throw forbidden()
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

function providerActor(person: SignedInPerson, workplace: Workplace): ProviderActor {
  const { personId, name, email } = person
  const { providerId, role } = workplace
  return { desk: 'provider', personId, personName: name, email, providerId, role }
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
