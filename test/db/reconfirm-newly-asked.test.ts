import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { answerCriterion } from '#app/features/application/answer-criterion.server.ts'
import { confirmProduct } from '#app/features/application/confirm-product.server.ts'
import { readDossier } from '#app/features/application/read-dossier.server.ts'
import { resubmitApplication } from '#app/features/application/resubmit-application.server.ts'
import { saveDraftRecord } from '#app/features/procedure/draft/change-draft.server.ts'
import { startNextVersion } from '#app/features/procedure/draft/start-procedure.server.ts'
import { found } from '#app/utils/refusal.ts'
import { submissionOf, submittedApplication, type MadeApplication } from '../factories/application.ts'
import { officer } from '../factories/officer.ts'
import { publish, rectify } from '../factories/procedure.ts'
import { useDatabase } from '../setup/database.ts'
import { outcomeOf } from '../setup/outcome.ts'

const { ownerQuery } = useDatabase()
const anna = officer('Anna')

const versionsSent = (applicationId: string) =>
  ownerQuery<{ number: number }>(
    `select (content::jsonb ->> 'procedureVersion')::int as number from submission where application_id = $1 order by sequence`,
    [applicationId],
  )
const keep = (made: MadeApplication, code: string, wish = true) =>
  confirmProduct(made.actor, { applicationId: made.applicationId, code, keep: wish })

test('a question that is asked of it only now opens, is told by mail and stands in the re-confirmation', async () => {
  const made = await submittedApplication({ products: ['45N21'] })
  const elsewhere = found(made.content.criteria.find((one) => one.id === 'PE-4'))
  expect(elsewhere.products).not.toContain('45N21')
  await rectify(anna, made.procedureId, [
    { part: 'eis', key: elsewhere.id, fields: { products: [...elsewhere.products, '45N21'] } },
  ])
  const { reopened } = await readDossier(made.actor, made.applicationId)
  expect(reopened?.criterionIds).toEqual([elsewhere.id])
  const [mail] = await ownerQuery<{ parameters: { count: number } }>(
    `select parameters from outbox_mail where message = 'application-reconfirm' and recipient = $1`,
    [made.actor.email],
  )
  expect(mail?.parameters.count).toBe(1)
  expect(await outcomeOf(resubmitApplication(made.actor, submissionOf(made)))).toBe('refused: incomplete')
  const { question } = elsewhere
  if (question.type !== 'number') throw new Error('the question is a number')
  await answerCriterion(
    made.actor,
    { applicationId: made.applicationId, criterionId: elsewhere.id },
    { answer: { type: 'number', value: question.minimum ?? '1' }, explanation: '', rowVersion: 0 },
  )
  await resubmitApplication(made.actor, submissionOf(made))
  expect(await versionsSent(made.applicationId)).toMatchObject([{ number: 1 }, { number: 2 }])
})

test('a rule between products that it breaks only now is told; the product can be taken out', async () => {
  const made = await submittedApplication({ products: ['41N11', '45N21'] })
  await startNextVersion(anna, { procedureId: made.procedureId, versionId: randomUUID() })
  const [rule] = made.content.productRules
  await saveDraftRecord(
    anna,
    { procedureId: made.procedureId, part: 'regel', key: null, shown: '' },
    { parent: '', item: { ...found(rule), id: 'REGEL-NIEUW', product: '41N11', anyOf: ['44N01'] } },
  )
  await publish(anna, made.procedureId)
  const { reopened } = await readDossier(made.actor, made.applicationId)
  expect(reopened?.rules.map((one) => one.id)).toEqual(['REGEL-NIEUW'])
  expect(await outcomeOf(resubmitApplication(made.actor, submissionOf(made)))).toBe('refused: incomplete')
  await keep(made, '41N11')
  expect(await outcomeOf(resubmitApplication(made.actor, submissionOf(made)))).toBe('refused: incomplete')
  await keep(made, '41N11', false)
  await resubmitApplication(made.actor, submissionOf(made))
  expect(await versionsSent(made.applicationId)).toMatchObject([{ number: 1 }, { number: 2 }])
})
