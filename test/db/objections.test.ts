import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { confirmObjectionOutcome } from '#app/features/assessment/confirm-objection-outcome.server.ts'
import { acknowledgeObjection, planHearing } from '#app/features/assessment/handle-objection.server.ts'
import { issueDecisionLetter } from '#app/features/assessment/issue-decision-letter.server.ts'
import {
  proposeObjectionOutcome,
  returnObjectionOutcome,
} from '#app/features/assessment/propose-objection-outcome.server.ts'
import {
  readObjection,
  readObjectionDocument,
  readOwnObjections,
} from '#app/features/assessment/read-objection.server.ts'
import { withdrawObjection } from '#app/features/assessment/withdraw-objection.server.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { storage } from '#app/utils/storage.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { lodgeObjectionOf, pdf, refusedApplication } from '../factories/objection.ts'
import { officer } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'
import { hasTool, textOf } from '../setup/pdf-tools.ts'

const { ownerQuery } = useDatabase()
const [anna, bert, carla, dirk] = [officer('Anna'), officer('Bert'), officer('Carla'), officer('Dirk', ['legal'])]
const REASON = 'Het uittreksel is van vorige maand. De datum stond op de tweede bladzijde.'
const reasons = (kind: string): unknown => expect.objectContaining({ reasons: [expect.objectContaining({ kind })] })

const refused = () => refusedApplication(anna, bert)
const lodge = lodgeObjectionOf
/** The objection of this application, taken up by Carla. */
async function takenUp(made: Awaited<ReturnType<typeof refused>>): Promise<string> {
  await lodge(made)
  const { objections } = await readOwnObjections(made.actor, made.applicationId)
  await acknowledgeObjection(carla, objections[0]!.id)
  return objections[0]!.id
}
const decisionsOf = (applicationId: string) =>
  ownerQuery<{
    id: string
    sequence: number
    replaces_id: string | null
    products: { outcome: string }[]
    batch_id: string | null
  }>('select id, sequence, replaces_id, products, batch_id from decision where application_id = $1 order by sequence', [
    applicationId,
  ])

describe('lodging an objection', () => {
  test('is recorded with grounds, documents and the day on which the region decides; the provider is told', async () => {
    const made = await refused()
    expect(await lodge(made)).toMatchObject({ late: false })
    const { objections } = await readOwnObjections(made.actor, made.applicationId)
    expect(objections).toMatchObject([{ state: 'received', late: false, documents: [{ name: 'brief.pdf' }] }])
    const document = await readObjectionDocument(dirk, objections[0]!.id, objections[0]!.documents[0]!.id)
    expect(document.bytes).toEqual(await storage().get((await storage().put(pdf.bytes)).sha256))
    const [told] = await ownerQuery<{ days: number; mails: number }>(
      `select extract(day from decide_until - lodged_at) as days,
         (select count(*) from outbox_mail where message = 'objection' and recipient = $2) as mails
       from objection where application_id = $1`,
      [made.applicationId, made.actor.email],
    )
    expect(Number(told?.days)).toBeGreaterThanOrEqual(42)
    expect(Number(told?.mails)).toBe(1)
  })

  test('after the term is taken all the same, recorded as late and said to be so', async () => {
    const made = await refused()
    await ownerQuery('alter table decision disable trigger frozen')
    await ownerQuery(`update decision set objection_until = clock_timestamp() where id = $1`, [made.decisionId])
    await ownerQuery('alter table decision enable trigger frozen')
    expect(await lodge(made)).toMatchObject({ late: true })
    const [mail] = await ownerQuery<{ parameters: { step: string } }>(
      `select parameters from outbox_mail where message = 'objection' and recipient = $1`,
      [made.actor.email],
    )
    expect(mail?.parameters.step).toBe('late')
  })

  test('twice at once is one objection', async () => {
    const made = await refused()
    const both = await Promise.allSettled([lodge(made), lodge(made)])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(lodge(made)).rejects.toEqual(reasons('objection.alreadyOpen'))
  })

  test('is not for a reader, another provider, or an application without a decision', async () => {
    const made = await refused()
    const other = await refused()
    const reader: ProviderActor = { ...made.actor, role: 'reader' }
    await expect(lodge({ ...made, actor: reader })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(lodge({ ...made, actor: other.actor })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(lodge({ ...made, applicationId: 'x' })).rejects.toMatchObject({ kind: 'not-found' })
    await lodge(made)
    const seen = await inTransaction(other.actor, (db) => db.selectFrom('objection').select('id').execute())
    expect(seen).toEqual([])
    const { objections } = await readOwnObjections(made.actor, made.applicationId)
    await expect(withdrawObjection(other.actor, objections[0]!.id)).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('takes only what is a PDF or a picture', async () => {
    const made = await refused()
    const text = { ...pdf, bytes: new TextEncoder().encode('zomaar tekst') }
    await expect(lodge(made, { files: [text] })).rejects.toEqual(reasons('fileType'))
  })

  test('can be withdrawn once; then a new one may follow, and the decision stands', async () => {
    const made = await refused()
    await lodge(made)
    const { objections } = await readOwnObjections(made.actor, made.applicationId)
    await withdrawObjection(made.actor, objections[0]!.id)
    await expect(withdrawObjection(made.actor, objections[0]!.id)).rejects.toEqual(reasons('objection.closed'))
    await lodge(made)
    expect(await decisionsOf(made.applicationId)).toHaveLength(1)
  })
})

describe('handling an objection', () => {
  test('is never for whoever had a part in the decision', async () => {
    const made = await refused()
    await lodge(made)
    const { objections } = await readOwnObjections(made.actor, made.applicationId)
    const { id } = objections[0]!
    for (const decider of [anna, bert]) {
      await expect(acknowledgeObjection(decider, id)).rejects.toEqual(reasons('objection.ownDecision'))
      expect((await readObjection(decider, id)).own).toBe(true)
    }
    for (const desk of ['contract-management', 'admin'] as const)
      await expect(acknowledgeObjection(officer(desk, [desk]), id)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(acknowledgeObjection(carla, randomUUID())).rejects.toMatchObject({ kind: 'not-found' })
    await acknowledgeObjection(carla, id)
    await expect(acknowledgeObjection(dirk, id)).rejects.toEqual(reasons('objection.acknowledgedAlready'))
  })

  test('may plan a hearing in the future, and plan it anew', async () => {
    const made = await refused()
    const objectionId = await takenUp(made)
    const past = new Date(Date.now() - 60_000)
    const coming = new Date(Date.now() + 86_400_000)
    await expect(planHearing(carla, { objectionId, at: past, place: 'Venlo' })).rejects.toEqual(
      reasons('objection.hearingPassed'),
    )
    await planHearing(carla, { objectionId, at: coming, place: 'Venlo' })
    await planHearing(dirk, { objectionId, at: coming, place: 'Venray' })
    await planHearing(dirk, { objectionId, at: coming, place: 'Venlo' })
    await planHearing(carla, { objectionId, at: coming, place: 'Venray' })
    await planHearing(carla, { objectionId, at: coming, place: 'Venray' })
    const told = await ownerQuery<{ place: string }>(
      `select parameters ->> 'hearingPlace' as place from outbox_mail
       where message = 'objection' and recipient = $1 and parameters ->> 'step' = 'hearing' order by created_at`,
      [made.actor.email],
    )
    expect(told.map(({ place }) => place)).toEqual(['Venlo', 'Venray', 'Venlo', 'Venray'])
    expect((await readObjection(carla, objectionId)).objection.hearing).toEqual({ at: coming, place: 'Venray' })
  })

  test('takes two people, and what is upheld is a new decision beside the former, with its own letter', async () => {
    const made = await refused()
    const objectionId = await takenUp(made)
    const input = { objectionId, metCriteria: ['GE-1'], reason: REASON }
    await expect(proposeObjectionOutcome(carla, { ...input, metCriteria: ['GE-2'] })).rejects.toEqual(
      reasons('objection.notRefused'),
    )
    await proposeObjectionOutcome(carla, input)
    await expect(proposeObjectionOutcome(dirk, input)).rejects.toEqual(reasons('objection.proposedAlready'))
    await expect(confirmObjectionOutcome(carla, objectionId)).rejects.toEqual(reasons('objection.ownProposal'))
    await expect(confirmObjectionOutcome(bert, objectionId)).rejects.toEqual(reasons('objection.ownDecision'))
    const before = await ownerQuery('select * from decision where id = $1', [made.decisionId])
    const both = await Promise.allSettled([
      confirmObjectionOutcome(dirk, objectionId),
      confirmObjectionOutcome(dirk, objectionId),
    ])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await ownerQuery('select * from decision where id = $1', [made.decisionId])).toEqual(before)
    const decisions = await decisionsOf(made.applicationId)
    expect(
      decisions.map(({ sequence, replaces_id, products }) => [
        sequence,
        replaces_id,
        products.map((one) => one.outcome),
      ]),
    ).toEqual([
      [1, null, ['refused', 'refused']],
      [2, made.decisionId, ['admitted', 'admitted']],
    ])
    expect(await readOwnObjections(made.actor, made.applicationId)).toMatchObject({
      objections: [{ state: 'closed', outcome: 'upheld', reason: REASON, handledBy: ['Carla', 'Dirk'] }],
      decision: { mayLodge: true, late: false },
    })
    const categories = await ownerQuery('select from category_assignment where decision_id = $1', [decisions[1]!.id])
    expect(categories).toHaveLength(1)
    await issueDecisionLetter({ decisionId: decisions[1]!.id })
    const [letter] = await ownerQuery<{ sha256: string }>(
      `select f.sha256 from issued_document d join stored_file f on f.id = d.file_id where d.subject_id = $1`,
      [decisions[1]!.id],
    )
    if (await hasTool('pdftotext')) {
      const text = (await textOf(await storage().get(letter!.sha256))).replace(/\s+/g, ' ')
      expect(text).toContain('komt in de plaats van het vorige')
      expect(text).toContain(REASON)
      expect(text).toMatch(/Criteria versie 1, gepubliceerd op/)
    }
    await expect(ownerQuery(`update objection set outcome_reason = 'x' where id = $1`, [objectionId])).rejects.toThrow(
      'frozen',
    )
  })

  test('that changes nothing leaves the decision as it is', async () => {
    const made = await refused()
    const objectionId = await takenUp(made)
    await proposeObjectionOutcome(carla, { objectionId, metCriteria: [], reason: 'Het uittreksel is te oud.' })
    await returnObjectionOutcome(dirk, objectionId)
    await proposeObjectionOutcome(dirk, { objectionId, metCriteria: [], reason: 'Het uittreksel is echt te oud.' })
    expect(await confirmObjectionOutcome(carla, objectionId)).toBeNull()
    expect(await decisionsOf(made.applicationId)).toHaveLength(1)
    expect((await readObjection(anna, objectionId)).objection).toMatchObject({
      outcome: 'rejected',
      newDecisionNumber: null,
    })
  })

  test('is not seen by the provider before it is decided', async () => {
    const made = await refused()
    const objectionId = await takenUp(made)
    await proposeObjectionOutcome(carla, { objectionId, metCriteria: ['GE-1'], reason: REASON })
    const seen = await inTransaction(made.actor, (db) => db.selectFrom('objection_proposal').selectAll().execute())
    expect(seen).toEqual([])
    expect(await readOwnObjections(made.actor, made.applicationId)).toMatchObject({
      objections: [{ state: 'acknowledged', outcome: null, reason: '' }],
    })
  })

  test('a provider cannot write more into its objection than that it withdraws', async () => {
    const made = await refused()
    const objectionId = await takenUp(made)
    const write = (set: object) =>
      inTransaction(made.actor, (db) => db.updateTable('objection').set(set).where('id', '=', objectionId).execute())
    const closed = { closed_at: new Date(), outcome_reason: 'Zelf.' }
    await expect(write({ ...closed, outcome: 'rejected' })).rejects.toThrow('row-level security')
    await expect(write({ hearing_place: 'Hier' })).rejects.toThrow('row-level security')
  })
})
