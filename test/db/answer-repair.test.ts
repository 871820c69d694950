import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { answerRepair } from '#app/features/application/answer-repair.server.ts'
import { readFrozen } from '#app/features/application/submission.ts'
import { openMoment, repairAsked, submissionOf, submittedApplication, colleagueOf } from '../factories/application.ts'
import { useDatabase } from '../setup/database.ts'
import { outcomeOf } from '../setup/outcome.ts'

const { ownerQuery } = useDatabase()

/** Asked again: the certificate. Not asked: the registration. */
const [ASKED, OTHER] = ['GE-2', 'GE-1']
beforeAll(async () => {
  const { content } = await openMoment()
  expect(content.criteria.map((criterion) => criterion.id)).toEqual(expect.arrayContaining([ASKED, OTHER]))
})

const sent = (applicationId: string) =>
  ownerQuery<{ id: string; kind: string; content: string; receipt_number: string }>(
    'select id, kind, content, receipt_number from submission where application_id = $1 order by sequence',
    [applicationId],
  )

const explain = (applicationId: string, criterionId: string, explanation: string) =>
  ownerQuery(
    `update application_answer set answer = jsonb_set(answer, '{explanation}', to_jsonb($3::text))
     where application_id = $1 and criterion_id = $2`,
    [applicationId, criterionId, explanation],
  )

describe('an answer in time', () => {
  test('freezes what was sent before with only the asked criteria replaced', async () => {
    const made = await repairAsked({ criterionIds: [ASKED] })
    await explain(made.applicationId, ASKED, 'Het nieuwe certificaat staat erbij.')
    await explain(made.applicationId, OTHER, 'Dit vroeg niemand.')
    await answerRepair(made.actor, submissionOf(made))
    const [first, second] = await sent(made.applicationId)
    expect([first?.kind, second?.kind]).toEqual(['application', 'repair'])
    expect(second?.receipt_number).toBe(first?.receipt_number.replace(/-1$/, '-2'))
    const [before, after] = [readFrozen(first!.content), readFrozen(second!.content)]
    expect(after.repair).toEqual({ requestId: made.repairId, criterionIds: [ASKED] })
    const explanations = after.content.answers.filter((answer) => [ASKED, OTHER].includes(answer.criterionId))
    expect(Object.fromEntries(explanations.map((one) => [one.criterionId, one.explanation]))).toEqual({
      [ASKED]: 'Het nieuwe certificaat staat erbij.',
      [OTHER]: before.content.answers.find((answer) => answer.criterionId === OTHER)?.explanation,
    })
    expect(after.content.products).toEqual(before.content.products)
    const [row] = await ownerQuery<{ status: string; answered: boolean }>(
      `select a.status, r.answered_at is not null as answered from application a
       join repair_request r on r.application_id = a.id where a.id = $1`,
      [made.applicationId],
    )
    expect(row).toEqual({ status: 'repair-answered', answered: true })
  })

  test('counts once: the same key gives the same receipt, another key is refused', async () => {
    const made = await repairAsked({ criterionIds: [ASKED] })
    const key = randomUUID()
    const posts = Array.from({ length: 20 }, () =>
      answerRepair(made.actor, { ...submissionOf(made), submissionKey: key }),
    )
    expect(new Set((await Promise.all(posts)).map((answer) => answer.submissionId)).size).toBe(1)
    expect(await outcomeOf(answerRepair(made.actor, submissionOf(made)))).toBe('conflict: repairAlreadyAnswered')
    expect(await sent(made.applicationId)).toHaveLength(2)
    await expect(
      ownerQuery('update repair_request set answered_at = null where id = $1', [made.repairId]),
    ).rejects.toThrow('frozen')
  })
})

describe('refused', () => {
  test('at and after the end of the term', async () => {
    const made = await repairAsked({ criterionIds: [ASKED] })
    await ownerQuery('update repair_request set due_at = clock_timestamp() where id = $1', [made.repairId])
    expect(await outcomeOf(answerRepair(made.actor, submissionOf(made)))).toBe('too-late: repairTooLate')
    expect(await sent(made.applicationId)).toHaveLength(1)
  })

  test('when nothing was asked', async () => {
    const made = await submittedApplication()
    expect(await outcomeOf(answerRepair(made.actor, submissionOf(made)))).toBe('not-found: notFound')
  })

  test('when what was asked is not there yet', async () => {
    const made = await repairAsked({ criterionIds: [ASKED] })
    await ownerQuery(
      'update application_evidence set removed_at = clock_timestamp() where application_id = $1 and criterion_id = $2',
      [made.applicationId, ASKED],
    )
    expect(await outcomeOf(answerRepair(made.actor, submissionOf(made)))).toBe('refused: repairIncomplete')
  })

  test('for another provider, an editor, a reader, and in nobody’s name', async () => {
    const made = await repairAsked({ criterionIds: [ASKED] })
    const other = await submittedApplication()
    const editor = await colleagueOf(made.actor.providerId, 'editor')
    const reader = await colleagueOf(made.actor.providerId, 'reader')
    const by = (actor: typeof editor, ids = [made.signatoryId]) =>
      outcomeOf(answerRepair(actor, { ...submissionOf(made), signatoryIds: ids }))
    expect(await by(other.actor)).toBe('not-found: notFound')
    expect(await by(editor)).toBe('forbidden: administratorOnly')
    expect(await by(reader)).toBe('forbidden: readerCannotChange')
    expect(await by(made.actor, [])).toBe('refused: signatoriesCannotBind')
    expect(await sent(made.applicationId)).toHaveLength(1)
  })
})
