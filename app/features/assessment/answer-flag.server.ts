import { randomUUID } from 'node:crypto'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { listFlagAnswers } from '#db/queries/cost-price-flag.queries.ts'
import { insertFlagAnswer } from '#db/queries/cost-price-flag.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockAssessment, requireAssessing } from './assessment-of.server.ts'
import { flagKey, flagState, mayAnswer, type FlagAnswerKind } from './flag-answer.ts'
import { workbookOf } from './workbook-of.server.ts'

export type FlagInput = {
  applicationId: string
  check: string
  /** How many answers the officer saw: who answered in between wins. */
  seen: number
  kind: FlagAnswerKind
  words: string
}

/**
 * Accepts the outcome of a check with a reason, marks it as a question for the provider, or takes that back. Decides
 * nothing about the application: questions are asked together, through the one repair.
 */
export function answerFlag(actor: StaffActor, input: FlagInput): Promise<void> {
  return inTransaction(actor, async (db) => {
    const assessment = await lockAssessment(db, actor, input.applicationId)
    const { application, submission, repair } = assessment
    requireAssessing('record-verdict', actor, assessment)
    const workbook = found(await workbookOf(db, application.id, submission.content))
    const check = found(workbook.checks.find((one) => flagKey(one) === input.check))
    const answers = (await listFlagAnswers(db, application.id)).filter((one) => one.workbookId === workbook.id)
    const { state, sequence, history } = flagState(answers, input.check)
    if (repair && (input.kind === 'asked' || state === 'asked'))
      throw new Refusal('conflict', [{ kind: 'assessment.repairAlreadyAsked' }])
    const colleague = { kind: 'assessment.flagAnswered', params: { name: history[0]?.by ?? '' } }
    if (sequence !== input.seen || !mayAnswer(state, input.kind)) throw new Refusal('conflict', [colleague])
    const isNew = await insertFlagAnswer(db, {
      id: randomUUID(),
      application_id: application.id,
      provider_id: application.provider_id,
      workbook_id: workbook.id,
      check_key: input.check,
      sequence: sequence + 1,
      kind: input.kind,
      words: input.words,
      answered_by: actor.personId,
      answered_by_name: actor.personName,
    })
    if (!isNew) throw new Refusal('conflict', [colleague])
    await recordEvent(db, {
      kind: 'cost-price.flag-answered',
      subject: `application:${application.id}`,
      providerId: application.provider_id,
      visibility: 'internal',
      payload: { check: check.id, kind: input.kind },
    })
  })
}
