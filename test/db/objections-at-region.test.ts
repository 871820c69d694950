import { describe, expect, test } from 'vitest'
import { confirmObjectionOutcome } from '#app/features/assessment/confirm-objection-outcome.server.ts'
import { declareInterest } from '#app/features/assessment/declare-interest.server.ts'
import { acknowledgeObjection } from '#app/features/assessment/handle-objection.server.ts'
import { proposeObjectionOutcome } from '#app/features/assessment/propose-objection-outcome.server.ts'
import {
  readObjection,
  readObjectionDocument,
  readOwnObjections,
} from '#app/features/assessment/read-objection.server.ts'
import { readReplay } from '#app/features/assessment/read-replay.server.ts'
import { mailObjectionDesk } from '#app/features/assessment/tell-objection.server.ts'
import { withdrawObjection } from '#app/features/assessment/withdraw-objection.server.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { staffMember } from '../factories/agreement.ts'
import type { SubmittedApplication } from '../factories/application.ts'
import { lodgeObjectionOf as lodge, refusedApplication } from '../factories/objection.ts'
import { officer } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const REASON = 'Het uittreksel is te oud.'
const refused = () => refusedApplication(officer('Anna'), officer('Bert'))

/** Somebody of procurement whose sister works for this provider. */
async function tied(made: SubmittedApplication): Promise<StaffActor> {
  const sister = await staffMember('procurement')
  const { momentId, actor } = made
  await declareInterest(sister, { momentId, providerId: actor.providerId, kind: 'family', words: 'Mijn zus werkt er.' })
  return sister
}
describe('the region', () => {
  test('hears of an objection and of its withdrawal: both desks, once, but not who has an interest', async () => {
    const made = await refused()
    const [buyer, lawyer, sister] = [await staffMember('procurement'), await staffMember('legal'), await tied(made)]
    await lodge(made)
    const { objections } = await readOwnObjections(made.actor, made.applicationId)
    const objectionId = objections[0]!.id
    await withdrawObjection(made.actor, objectionId)
    for (const news of ['lodged', 'lodged', 'withdrawn'] as const) await mailObjectionDesk({ objectionId, news })
    const told = (person: StaffActor) =>
      ownerQuery<{ news: string }>(
        `select parameters ->> 'news' as news from outbox_mail where message = 'objection-at-region' and recipient = $1
         order by created_at`,
        [person.email],
      )
    for (const person of [buyer, lawyer])
      expect(await told(person)).toEqual([{ news: 'lodged' }, { news: 'withdrawn' }])
    expect(await told(sister)).toEqual([])
    const jobs = await ownerQuery(`select from graphile_worker.jobs where key like $1`, [
      `tell-objection-desk:${objectionId}%`,
    ])
    expect(jobs).toHaveLength(2)
  })

  test('keeps whoever has an interest in the provider away from the objection and from the decision', async () => {
    const made = await refused()
    const sister = await tied(made)
    await lodge(made)
    const { objections } = await readOwnObjections(made.actor, made.applicationId)
    const { id, documents } = objections[0]!
    for (const act of [
      () => readObjection(sister, id),
      () => readObjectionDocument(sister, id, documents[0]!.id),
      () => acknowledgeObjection(sister, id),
      () => proposeObjectionOutcome(sister, { objectionId: id, metCriteria: [], reason: REASON }),
      () => confirmObjectionOutcome(sister, id),
      () => readReplay(sister, made.decisionId),
    ])
      await expect(act()).rejects.toMatchObject({
        kind: 'forbidden',
        reasons: [{ kind: 'assessment.interestDeclared' }],
      })
  })
})
