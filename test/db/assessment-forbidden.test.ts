import { expect, test } from 'vitest'
import { APPLICATION_STATUSES, type ApplicationStatus } from '#app/features/application/application.ts'
import { mayDo, type ApplicationAction } from '#app/features/application/application.transitions.ts'
import { confirmDecision } from '#app/features/assessment/confirm-decision.server.ts'
import { giveVerdict } from '#app/features/assessment/give-verdict.server.ts'
import { proposeDecision } from '#app/features/assessment/propose-decision.server.ts'
import { returnProposal } from '#app/features/assessment/return-proposal.server.ts'
import { takeDecisions } from '#app/features/assessment/take-decisions.server.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { submittedApplication, type SubmittedApplication } from '../factories/application.ts'
import { applicationToAssess, askRepairOf, officer, proposedApplication } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const [anna, bert] = [officer('Anna'), officer('Bert')]
const OTHER_DESKS = (['legal', 'contract-management', 'admin'] as const).map((desk) => officer(desk, [desk]))

type Act = (by: StaffActor, made: SubmittedApplication) => Promise<unknown>
const ACTIONS = {
  'record-verdict': (by, { applicationId }) =>
    giveVerdict(by, {
      applicationId,
      criterionId: 'GE-1',
      outcome: 'met',
      reason: '',
      products: [],
      internalNote: '',
      rowVersion: 0,
    }),
  'ask-repair': (by, made) => askRepairOf(by, made, 'GE-1'),
  'propose-decision': (by, { applicationId }) => proposeDecision(by, applicationId),
  'return-decision': (by, { applicationId }) => returnProposal(by, applicationId, 'Kijk nog eens.'),
  'confirm-decision': (by, { applicationId }) => confirmDecision(by, applicationId),
  'take-decision': (by, { momentId, applicationId }) =>
    takeDecisions(by, { momentId, applicationIds: [applicationId], restReason: '' }),
} satisfies Partial<Record<ApplicationAction, Act>>
const PROPOSED: readonly ApplicationStatus[] = ['decision-proposed', 'decision-ready']

/** An application that stands in this status, with the proposal of Anna where there is one. */
async function standingIn(status: ApplicationStatus): Promise<SubmittedApplication> {
  const made = PROPOSED.includes(status) ? await proposedApplication(anna) : await applicationToAssess()
  await ownerQuery('update application set status = $2 where id = $1', [made.applicationId, status])
  return made
}

/** Everything that judging could have changed. */
const standing = (made: SubmittedApplication) =>
  ownerQuery(
    `select a.status, (select count(*)::int from verdict v where v.application_id = a.id) as verdicts,
       (select to_jsonb(p) from decision_proposal p where p.application_id = a.id) as proposal,
       (select count(*)::int from repair_request r where r.application_id = a.id) as repairs,
       (select count(*)::int from decision d where d.application_id = a.id) as decisions
     from application a where a.id = $1`,
    [made.applicationId],
  )

test.each(APPLICATION_STATUSES)(
  '%s: what the table does not allow this officer is refused, and nothing changes',
  async (status) => {
    const made = await standingIn(status)
    const before = await standing(made)
    let refused = 0
    for (const [action, act] of Object.entries(ACTIONS) as [keyof typeof ACTIONS, Act][])
      for (const by of [anna, bert]) {
        const role = PROPOSED.includes(status) && by === bert ? 'second-officer' : 'officer'
        if (mayDo(action, { status, role, phase: 'assessment' }).allowed) continue
        await expect(act(by, made), `${action} by ${by.personName}`).rejects.toMatchObject({
          kind: expect.stringMatching(/^(conflict|refused)$/) as unknown,
        })
        refused += 1
      }
    expect(refused).toBeGreaterThan(0)
    expect(await standing(made)).toEqual(before)
  },
)

test.each(APPLICATION_STATUSES)('%s: no other desk and no provider does anything', async (status) => {
  const made = await standingIn(status)
  const before = await standing(made)
  for (const act of Object.values<Act>(ACTIONS))
    for (const by of [...OTHER_DESKS, made.actor as unknown as StaffActor])
      await expect(act(by, made)).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await standing(made)).toEqual(before)
})

test('before the closing nobody judges anything', async () => {
  const made = await submittedApplication()
  const before = await standing(made)
  for (const act of Object.values<Act>(ACTIONS))
    await expect(act(anna, made)).rejects.toMatchObject({
      kind: expect.stringMatching(/^(conflict|refused)$/) as unknown,
    })
  expect(await standing(made)).toEqual(before)
})
