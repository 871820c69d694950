import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { answerCriterion } from '#app/features/application/answer-criterion.server.ts'
import { confirmProduct } from '#app/features/application/confirm-product.server.ts'
import { missingItems } from '#app/features/application/completeness.ts'
import { readDossier } from '#app/features/application/read-dossier.server.ts'
import { receiptOf } from '#app/features/application/receipt-content.server.ts'
import { resubmitApplication } from '#app/features/application/resubmit-application.server.ts'
import { startApplication } from '#app/features/application/start-application.server.ts'
import { submitApplication } from '#app/features/application/submit-application.server.ts'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { removeDraftRecord, fingerprintOf } from '#app/features/procedure/draft/change-draft.server.ts'
import { startNextVersion } from '#app/features/procedure/draft/start-procedure.server.ts'
import { found } from '#app/utils/refusal.ts'
import { lockMoments } from '#db/queries/procedure.store.ts'
import { inTransaction } from '#db/transaction.ts'
import {
  closesIn,
  colleagueOf,
  completeApplication,
  openMoment,
  registeredProvider,
  submissionOf,
  submittedApplication,
  type MadeApplication,
} from '../factories/application.ts'
import { officer } from '../factories/officer.ts'
import { publish, rectify, shownRecord } from '../factories/procedure.ts'
import { useDatabase } from '../setup/database.ts'
import { outcomeOf } from '../setup/outcome.ts'

const { ownerQuery } = useDatabase()
const anna = officer('Anna')

/** A tariff, one question of everybody, and a question about a product that these applications do not choose. */
const CHANGES = [
  { part: 'product', key: '41N11', fields: { tariff: '99,50' } },
  { part: 'eis', key: 'UV-1', fields: { text: 'Een nieuwe tekst voor deze grond.' } },
] as const

const itemsOf = async (made: MadeApplication) =>
  (await readDossier(made.actor, made.applicationId)).reconfirm.map((item) => `${item.kind} ${item.id} ${item.change}`)
const missingOf = async (made: MadeApplication) =>
  missingItems((await readDossier(made.actor, made.applicationId)).completeness).map(
    (item) => `${item.kind} ${item.target}`,
  )
const versionOf = async (applicationId: string) =>
  (
    await ownerQuery<{ number: number; status: string }>(
      `select v.number, a.status from application a join procedure_version v on v.id = a.procedure_version_id where a.id = $1`,
      [applicationId],
    )
  )[0]!
const submissionsOf = (applicationId: string) =>
  ownerQuery<{ id: string; number: number; sequence: number }>(
    `select id, (content::jsonb ->> 'procedureVersion')::int as number, sequence from submission where application_id = $1 order by sequence`,
    [applicationId],
  )

/** Gives the answer that stands there again, as a provider does who agrees with the new text. */
async function answerAgain(made: MadeApplication, criterionId: string): Promise<void> {
  const { filledIn } = await readDossier(made.actor, made.applicationId)
  const given = found(filledIn.answers.find((one) => one.criterionId === criterionId))
  const [row] = await ownerQuery<{ row_version: number }>(
    'select row_version from application_answer where application_id = $1 and criterion_id = $2',
    [made.applicationId, criterionId],
  )
  await answerCriterion(
    made.actor,
    { applicationId: made.applicationId, criterionId },
    { answer: given.answer, explanation: given.explanation, rowVersion: row?.row_version ?? 0 },
  )
}

const keep = (made: MadeApplication, code: string, wish = true) =>
  confirmProduct(made.actor, { applicationId: made.applicationId, code, keep: wish })

describe('a draft in an open moment', () => {
  test('goes on under the new version, and only what changed is to be confirmed before it can be submitted', async () => {
    const made = await completeApplication()
    await rectify(anna, made.procedureId, CHANGES)
    expect(await versionOf(made.applicationId)).toEqual({ number: 2, status: 'draft' })
    expect(await itemsOf(made)).toEqual(['product 41N11 changed', 'criterion UV-1 changed'])
    expect((await missingOf(made)).sort()).toEqual(['changed-by-region 41N11', 'changed-by-region UV-1'])
    expect(await outcomeOf(submitApplication(made.actor, submissionOf(made)))).toBe('refused: incomplete')
    await keep(made, '41N11')
    await answerAgain(made, 'UV-1')
    expect(await itemsOf(made)).toEqual([])
    await submitApplication(made.actor, submissionOf(made))
    expect(await submissionsOf(made.applicationId)).toMatchObject([{ number: 2, sequence: 1 }])
  })

  test('shows the old and the new words of what changed', async () => {
    const made = await completeApplication()
    await rectify(anna, made.procedureId, CHANGES)
    const { reconfirm } = await readDossier(made.actor, made.applicationId)
    expect(reconfirm[0]).toMatchObject({ restsOn: 1, fields: [{ path: 'tariff', after: '99.50' }] })
    expect(reconfirm[1]?.fields).toMatchObject([{ path: 'text', after: 'Een nieuwe tekst voor deze grond.' }])
  })

  test('a change that is taken back asks nothing any more; the second rectification shows what it rests on', async () => {
    const made = await completeApplication()
    const [product] = made.content.segments
      .flatMap((one) => one.subsegments.flatMap((sub) => sub.products))
      .filter((one) => one.code === '41N11')
    await rectify(anna, made.procedureId, CHANGES)
    await rectify(anna, made.procedureId, [
      { part: 'product', key: '41N11', fields: { tariff: found(product).tariff.replace('.', ',') } },
      { part: 'eis', key: 'UV-1', fields: { text: 'Nog een andere tekst voor deze grond.' } },
    ])
    const { reconfirm } = await readDossier(made.actor, made.applicationId)
    expect(reconfirm.map((item) => [item.id, item.restsOn])).toEqual([['UV-1', 1]])
  })

  test('what a title, a reason or a place in the catalogue says asks nothing again', async () => {
    const made = await completeApplication()
    await rectify(anna, made.procedureId, [
      { part: 'eis', key: 'UV-1', fields: { title: 'Een andere titel', why: 'Een andere reden.' } },
      { part: 'product', key: '41N11', fields: { sourceParagraph: '9.9' } },
      { part: 'algemeen', key: 'alles', fields: { summary: 'Een andere samenvatting van deze procedure.' } },
    ])
    expect(await versionOf(made.applicationId)).toEqual({ number: 2, status: 'draft' })
    expect(await itemsOf(made)).toEqual([])
    expect(await missingOf(made)).toEqual([])
  })

  test('a product that is gone can only be taken out', async () => {
    const made = await completeApplication({ products: ['41N11', '45N21'] })
    await rectify(anna, made.procedureId, [
      {
        part: 'product',
        key: '41N11',
        fields: { openHouse: 'no', outsideReason: 'Dit wordt voortaan per subsidie geregeld.' },
      },
    ])
    expect(await itemsOf(made)).toEqual(['product 41N11 gone'])
    expect(await outcomeOf(keep(made, '41N11'))).toBe('refused: productNotOpen')
    await keep(made, '41N11', false)
    await keep(made, '41N11', false)
    const { filledIn } = await readDossier(made.actor, made.applicationId)
    expect(filledIn.products.map((product) => product.productCode)).toEqual(['45N21'])
  })

  test('each provider is asked once by mail, whoever is not concerned is not asked', async () => {
    const moment = await openMoment()
    const [one, other] = [
      await completeApplication({ moment, products: ['41N11'] }),
      await completeApplication({ moment, products: ['45N21'] }),
    ]
    await rectify(anna, moment.procedureId, [CHANGES[0]])
    const mails = (message: string) =>
      ownerQuery<{ recipient: string }>('select recipient from outbox_mail where message = $1', [message]).then(
        (rows) =>
          rows.map((row) => row.recipient).filter((email) => [one.actor.email, other.actor.email].includes(email)),
      )
    expect(await mails('application-reconfirm')).toEqual([one.actor.email])
    expect((await mails('procedure-rectified')).sort()).toEqual([one.actor.email, other.actor.email].sort())
  })

  test('nobody saves an answer to a question that it did not see', async () => {
    const made = await completeApplication()
    await rectify(anna, made.procedureId, CHANGES)
    const answer = (criterionId: string) =>
      outcomeOf(
        answerCriterion(
          made.actor,
          { applicationId: made.applicationId, criterionId, shownVersion: made.versionId },
          { answer: { type: 'yes-no', value: 'no' }, explanation: 'Nieuw.', rowVersion: 1 },
        ),
      )
    expect(await answer('UV-1')).toBe('conflict: questionChanged')
    expect(await answer('UV-4')).toBeUndefined()
  })
})

describe('a submitted application in an open moment', () => {
  test('stays in as it was sent; only what changed opens, and the re-confirmation rests on the new version', async () => {
    const made = await submittedApplication()
    await rectify(anna, made.procedureId, CHANGES)
    expect(await versionOf(made.applicationId)).toEqual({ number: 2, status: 'submitted' })
    expect(await submissionsOf(made.applicationId)).toMatchObject([{ number: 1 }])
    expect(await outcomeOf(answerAgain(made, 'UV-4'))).toBe('refused: notReopenedByVersion')
    expect(await outcomeOf(resubmitApplication(made.actor, submissionOf(made)))).toBe('refused: incomplete')
    await answerAgain(made, 'UV-1')
    await keep(made, '41N11')
    await resubmitApplication(made.actor, submissionOf(made))
    expect(await submissionsOf(made.applicationId)).toMatchObject([
      { number: 1, sequence: 1 },
      { number: 2, sequence: 2 },
    ])
    expect(await versionOf(made.applicationId)).toEqual({ number: 2, status: 'submitted' })
    expect(await outcomeOf(answerAgain(made, 'UV-1'))).toBe('refused: applicationClosed')
    expect(await outcomeOf(resubmitApplication(made.actor, submissionOf(made)))).toBe('refused: nothingToReconfirm')
  })

  test('a receipt tells what was asked in the version it rests on, also when it is made later', async () => {
    const made = await submittedApplication()
    const before = await inTransaction(SYSTEM, (db) => receiptOf(db, made.submissionId))
    await rectify(anna, made.procedureId, CHANGES)
    expect(await inTransaction(SYSTEM, (db) => receiptOf(db, made.submissionId))).toEqual(before)
  })

  test('a product is taken out; the rest of what was sent stays the same', async () => {
    const made = await submittedApplication()
    await rectify(anna, made.procedureId, [CHANGES[0]])
    await keep(made, '41N11', false)
    await resubmitApplication(made.actor, submissionOf(made))
    const contents = await ownerQuery<{ content: { products: { productCode: string }[]; answers: unknown[] } }>(
      `select content::jsonb -> 'content' as content from submission where application_id = $1 order by sequence`,
      [made.applicationId],
    )
    const [first, second] = contents.map((row) => row.content)
    expect(second?.products.map((product) => product.productCode)).toEqual(['45N21'])
    expect(second?.answers).toEqual(first?.answers)
  })

  test('a double click gives one submission', async () => {
    const made = await submittedApplication()
    await rectify(anna, made.procedureId, [CHANGES[1]])
    await answerAgain(made, 'UV-1')
    const command = submissionOf(made)
    await Promise.all([resubmitApplication(made.actor, command), resubmitApplication(made.actor, command)])
    expect(await submissionsOf(made.applicationId)).toHaveLength(2)
  })

  test('not after the closing, not by an editor, not of somebody else', async () => {
    const made = await submittedApplication()
    await rectify(anna, made.procedureId, [CHANGES[1]])
    await answerAgain(made, 'UV-1')
    const editor = await colleagueOf(made.actor.providerId, 'editor')
    expect(await outcomeOf(resubmitApplication(editor, submissionOf(made)))).toBe('forbidden: administratorOnly')
    const { actor: stranger } = await registeredProvider()
    expect(await outcomeOf(resubmitApplication(stranger, submissionOf(made)))).toBe('not-found: notFound')
    expect(
      await outcomeOf(confirmProduct(stranger, { applicationId: made.applicationId, code: '41N11', keep: true })),
    ).toBe('not-found: notFound')
    await closesIn(made.momentId, -1000)
    expect(await outcomeOf(resubmitApplication(made.actor, submissionOf(made)))).toBe('too-late: submittedTooLate')
    expect(await submissionsOf(made.applicationId)).toHaveLength(1)
  })
})

describe('other moments', () => {
  test('one that closed keeps the version it closed with', async () => {
    const made = await submittedApplication()
    await closesIn(made.momentId, -1000)
    await rectify(anna, made.procedureId, CHANGES)
    expect(await versionOf(made.applicationId)).toEqual({ number: 1, status: 'submitted' })
    expect(await itemsOf(made)).toEqual([])
  })

  test('in a rolling one each submission closes its own file: only drafts go on under the new version', async () => {
    const moment = await openMoment()
    await ownerQuery('update admission_moment set rolling = true where id = $1', [moment.momentId])
    const [draft, sent] = [await completeApplication({ moment }), await submittedApplication({ moment })]
    await rectify(anna, moment.procedureId, CHANGES)
    expect((await versionOf(draft.applicationId)).number).toBe(2)
    expect((await versionOf(sent.applicationId)).number).toBe(1)
    expect(await outcomeOf(answerAgain(sent, 'UV-1'))).toBe('refused: applicationClosed')
  })
})

test('a product that rules still name cannot just vanish from the catalogue', async () => {
  const made = await completeApplication()
  const { procedureId } = made
  await startNextVersion(anna, { procedureId, versionId: randomUUID() })
  const place = { procedureId, part: 'product', key: '45N21' } as const
  await removeDraftRecord(anna, { ...place, shown: fingerprintOf(await shownRecord(anna, place)) })
  expect(await outcomeOf(publish(anna, procedureId))).toBe('refused: procedure.gapsRemain')
})

test('an application that starts while a version is published starts on the new one', async () => {
  const moment = await openMoment()
  const { actor } = await registeredProvider()
  const id = randomUUID()
  const versionId = randomUUID()
  const { starting } = await inTransaction(SYSTEM, async (db) => {
    await lockMoments(db, moment.procedureId)
    const waiting = startApplication(actor, moment.momentId, id)
    await new Promise((resolve) => setTimeout(resolve, 200))
    await db
      .insertInto('procedure_version')
      .values({
        id: versionId,
        procedure_id: moment.procedureId,
        number: 2,
        content: JSON.stringify(moment.content),
        reason: REASON_FOR_TEST,
        published_at: new Date(),
        published_by: 'inkoop',
      })
      .execute()
    return { starting: waiting }
  })
  await starting
  expect((await versionOf(id)).number).toBe(2)
})

const REASON_FOR_TEST = 'Gepubliceerd terwijl iemand begon.'
