import { knowOfficer } from './declared.ts'
import { randomUUID } from 'node:crypto'
import type { AmendmentForm } from '#app/features/agreement/amendment/amendment.schema.ts'
import { makeAmendment } from '#app/features/agreement/amendment/make-amendment.server.ts'
import { proposeAmendment } from '#app/features/agreement/amendment/propose-amendment.server.ts'
import { releaseAmendment } from '#app/features/agreement/amendment/release-amendment.server.ts'
import { countersignAgreement } from '#app/features/agreement/countersign-agreement.server.ts'
import { findAmendment } from '#db/queries/amendment.queries.ts'
import { generateAgreement } from '#app/features/agreement/generate-agreement.server.ts'
import { openDocument } from '#app/features/agreement/open-document.server.ts'
import { prepareAgreements } from '#app/features/agreement/prepare-agreements.server.ts'
import { readAgreement } from '#app/features/agreement/read-agreement.server.ts'
import { releaseAgreement } from '#app/features/agreement/release-agreement.server.ts'
import { renewAgreement } from '#app/features/agreement/renew-agreement.server.ts'
import { signAgreement } from '#app/features/agreement/sign-agreement.server.ts'
import { SYSTEM, type ProviderActor, type StaffActor, type StaffDesk } from '#app/features/identity/actor.ts'
import { connection } from '#db/connection.server.ts'
import { listAgreements } from '#db/queries/agreement.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { colleagueOf, submittedApplication, type MadeApplication, type Wishes } from './application.ts'

/** Somebody of the region with an account. */
export async function staffMember(desk: StaffDesk, name = 'Jilke Vandorp'): Promise<StaffActor> {
  const personId = randomUUID()
  const email = `${personId.slice(0, 8)}@regio.example`
  const { pool } = connection()
  await pool.query(`insert into identity."user" (id, name, email, "emailVerified") values ($1, $2, $3, true)`, [
    personId,
    name,
    email,
  ])
  await pool.query('insert into staff_desk (person_id, desk) values ($1, $2)', [personId, desk])
  const actor: StaffActor = { desk: 'staff', personId, personName: name, email, desks: [desk] }
  knowOfficer(actor)
  return actor
}

/** Somebody who may sign for the region. */
export async function mandateHolder(): Promise<StaffActor> {
  const actor = await staffMember('legal', 'Tjitske Mandaat')
  await connection().pool.query('insert into region_mandate (person_id, function) values ($1, $2)', [
    actor.personId,
    'Directeur',
  ])
  return actor
}

/** A submitted application that was decided (everything admitted) and put in category B. */
export async function admittedApplication(wishes: Wishes = {}): Promise<MadeApplication & { decisionId: string }> {
  return admit(await submittedApplication(wishes))
}

/** Decides on a submitted application: everything admitted, category B. */
export async function admit(made: MadeApplication): Promise<MadeApplication & { decisionId: string }> {
  const decisionId = randomUUID()
  const { pool } = connection()
  await pool.query(
    `insert into decision (id, application_id, provider_id, procedure_version_id, submission_id, products, verdicts,
       proposed_by, proposed_by_name, confirmed_by, confirmed_by_name, decided_at, objection_until)
     select $1, a.id, a.provider_id, a.procedure_version_id, s.id,
       (select jsonb_agg(jsonb_build_object('productCode', p.product_code, 'outcome', 'admitted'))
        from application_product p where p.application_id = a.id),
       '[]', 'een', 'Officier Een', 'twee', 'Officier Twee', clock_timestamp(), clock_timestamp() + interval '20 days'
     from application a join submission s on s.application_id = a.id where a.id = $2`,
    [decisionId, made.applicationId],
  )
  await pool.query(
    `insert into category_assignment (id, procedure_id, provider_id, decision_id, proposed, trace, category, confirmed_by,
       confirmed_by_name, confirmed_at, effective_from)
     values ($1, $2, $3, $4, 'B', '[]', 'B', 'twee', 'Officier Twee', clock_timestamp(), current_date)`,
    [randomUUID(), made.procedureId, made.actor.providerId, decisionId],
  )
  return { ...made, decisionId }
}

/** An agreement with the people around it, at the step that the verb names. */
export type MadeAgreement = MadeApplication & {
  agreementId: string
  lawyer: StaffActor
  second: StaffActor
  signatory: ProviderActor
}

/** The text is made and waits for release by a second lawyer. */
export async function draftedAgreement(): Promise<MadeAgreement> {
  const made = await admittedApplication()
  const [lawyer, second] = [await staffMember('legal'), await staffMember('legal', 'Roerd Tweede')]
  await mandateHolder()
  await prepareAgreements(lawyer)
  const all = await inTransaction(SYSTEM, listAgreements)
  const agreementId = all.find((agreement) => agreement.provider_id === made.actor.providerId)!.id
  await generateAgreement({ agreementId })
  return { ...made, agreementId, lawyer, second, signatory: { ...made.actor, email: 'o.kwispelhof@zwirrel.example' } }
}

/** Released: the provider is asked to sign. */
export async function releasedAgreement(): Promise<MadeAgreement> {
  const made = await draftedAgreement()
  await releaseAgreement(made.second, made.agreementId)
  return made
}

/** The provider's signatory may only sign jointly from now on, with a colleague; a next version of the text names both. */
export async function withSecondSignatory({
  actor,
  lawyer,
  second,
  agreementId,
}: Omit<MadeAgreement, 'signatory'>): Promise<{ agreementId: string; other: ProviderActor }> {
  const other = await colleagueOf(actor.providerId)
  const { pool } = connection()
  await pool.query(`update signatory set authority = 'jointly' where provider_id = $1`, [actor.providerId])
  await pool.query(
    `insert into signatory (id, provider_id, name, function, email, authority) values (gen_random_uuid(), $1, 'Fedde Tweede', 'Bestuurder', $2, 'jointly')`,
    [actor.providerId, other.email],
  )
  const nextId = await renewAgreement(lawyer, { agreementId, reason: 'Een tweede tekenbevoegde' })
  await generateAgreement({ agreementId: nextId })
  await releaseAgreement(second, nextId)
  return { agreementId: nextId, other }
}

/** The SHA-256 of the document as it stands now. */
export async function shownHash(agreementId: string): Promise<string> {
  return (await readAgreement(SYSTEM, agreementId)).document!.sha256
}

/** Signed by the provider, waiting for the region. */
export async function providerSignedAgreement(): Promise<MadeAgreement> {
  const made = await releasedAgreement()
  await openDocument(made.signatory, made.agreementId)
  await signAgreement(made.signatory, {
    agreementId: made.agreementId,
    shownSha256: await shownHash(made.agreementId),
    authentication: 'password+totp',
  })
  return made
}

/** Signed by both parties: in force. */
export async function agreementInForce(): Promise<MadeAgreement & { mandate: StaffActor }> {
  const made = await providerSignedAgreement()
  const mandate = await mandateHolder()
  await openDocument(mandate, made.agreementId)
  const shownSha256 = await shownHash(made.agreementId)
  await countersignAgreement(mandate, { agreementId: made.agreementId, shownSha256, authentication: 'password+totp' })
  return { ...made, mandate }
}

/** The published tariff of a product from a day on, as a study or an indexation leaves it. */
export async function publishedTariff(procedureId: string, product: string, amount: string, startsOn: string) {
  await connection().pool.query(
    `insert into tariff_version (id, procedure_id, product_code, unit, amount, starts_on, kind, build_up, source, origin_id,
       status, proposed_by, proposed_by_name, proposed_at, adopted_by, adopted_by_name, adopted_at, published_at)
     values (gen_random_uuid(), $1, $2, 'hour', $3, $4, 'indexation', '{"reason":"Index"}', '{"status":"found"}',
       gen_random_uuid(), 'published', 'a', 'A', clock_timestamp(), 'b', 'B', clock_timestamp(), clock_timestamp())`,
    [procedureId, product, amount, startsOn],
  )
}

/** The provider is registered under another name from now on. */
export async function renamed(providerId: string, name: string): Promise<void> {
  await connection().pool.query(
    `update provider set legal_name = $2, facts = facts || jsonb_build_object('legalName', $2::text) where id = $1`,
    [providerId, name],
  )
}

/** An amendment is proposed, its document is made and a second lawyer released it; gives its id. */
export async function releasedAmendment(
  { lawyer, second, agreementId }: Pick<MadeAgreement, 'lawyer' | 'second' | 'agreementId'>,
  form: Partial<AmendmentForm> & Pick<AmendmentForm, 'kind' | 'effectiveOn'>,
): Promise<string> {
  const id = await draftedAmendment({ lawyer, agreementId }, form)
  await releaseAmendment(second, { agreementId, amendmentId: id })
  return id
}

/** An amendment is proposed and its document is made; gives its id. */
export async function draftedAmendment(
  { lawyer, agreementId }: Pick<MadeAgreement, 'lawyer' | 'agreementId'>,
  form: Partial<AmendmentForm> & Pick<AmendmentForm, 'kind' | 'effectiveOn'>,
): Promise<string> {
  const number = await proposeAmendment(lawyer, {
    ...NO_WISHES,
    reason: 'Volgt uit het contract.',
    ...form,
    agreementId,
  })
  const { id } = (await inTransaction(SYSTEM, (db) => findAmendment(db, agreementId, number)))!
  await makeAmendment({ agreementId, amendmentId: id })
  return id
}

const NO_WISHES = { decisionId: '', clauseId: '', articleText: '', evaluatedOn: '', until: '', successorKvk: '' }
