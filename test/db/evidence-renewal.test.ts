import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { changeClosing } from '#app/features/admission/change-closing.server.ts'
import { readDashboard } from '#app/features/application/read-dashboard.server.ts'
import { readDossier } from '#app/features/application/read-dossier.server.ts'
import { tellOvertakenEvidence } from '#app/features/application/tell-overtaken-evidence.server.ts'
import { missingItems } from '#app/features/application/completeness.ts'
import { askRenewals } from '#app/features/evidence/ask-renewals.server.ts'
import { keepEvidence } from '#app/features/evidence/keep-evidence.server.ts'
import { readContractedEvidence } from '#app/features/evidence/read-contracted-evidence.server.ts'
import { readWallet } from '#app/features/evidence/read-wallet.server.ts'
import { addDays, addMonths, dayInAmsterdam } from '#app/utils/calendar.ts'
import { completeApplication, openMoment, submittedApplication } from '../factories/application.ts'
import { evidenceFile, refusalOf } from '../factories/draft.ts'
import { officer } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const DAY = 24 * 3_600_000
const manager = officer('Merel', ['contract-management'])
const today = dayInAmsterdam(new Date())
const insuranceOf = (daysLeft: number, text: string) => ({
  kind: 'verzekering',
  documentDate: addMonths(addDays(today, daysLeft), -12),
  endsOn: addDays(today, daysLeft),
  file: evidenceFile(text),
})

/** A provider with an agreement in force for day care. */
async function contracted() {
  const made = await submittedApplication()
  const [decisionId, agreementId] = [randomUUID(), randomUUID()]
  const products = JSON.stringify([{ productCode: '41N11', outcome: 'admitted' }])
  await ownerQuery(
    `insert into decision (id, application_id, provider_id, procedure_version_id, submission_id, products, verdicts,
       proposed_by, proposed_by_name, confirmed_by, confirmed_by_name, decided_at, objection_until)
     values ($1, $2, $3, $4, $5, $6, '[]', 'a', 'A', 'b', 'B', clock_timestamp(), clock_timestamp())`,
    [decisionId, made.applicationId, made.actor.providerId, made.versionId, made.submissionId, products],
  )
  await ownerQuery(
    `insert into agreement (id, procedure_id, provider_id, decision_id, template_version, parameters, generated_by,
       starts_on, ends_on, in_force_at)
     values ($1, $2, $3, $4, '2026-1', '{}', 'jurist', current_date, current_date + 365, clock_timestamp())`,
    [agreementId, made.procedureId, made.actor.providerId, decisionId],
  )
  return { ...made, agreementId }
}

const mailsTo = (recipient: string, message: string) =>
  ownerQuery<{ parameters: { stage?: string } }>(
    'select parameters from outbox_mail where recipient = $1 and message = $2 order by created_at',
    [recipient, message],
  )

describe('renewal during an agreement', () => {
  test('is asked once per stage, however often the job runs; a newer document answers it', async () => {
    const made = await contracted()
    await keepEvidence(made.actor, insuranceOf(40, 'polis'))
    await Promise.all([askRenewals(), askRenewals(), askRenewals()])
    await askRenewals()
    expect(await mailsTo(made.actor.email, 'evidence-renewal')).toMatchObject([{ parameters: { stage: 'two-months' } }])
    expect((await readWallet(made.actor)).renewals).toMatchObject([{ kind: 'verzekering' }])
    expect((await readDashboard(made.actor)).attention.map((item) => item.kind)).toContain('renewal')
    await keepEvidence(made.actor, insuranceOf(300, 'nieuwe polis'))
    await askRenewals()
    expect(await mailsTo(made.actor.email, 'evidence-renewal')).toHaveLength(1)
    expect((await readWallet(made.actor)).renewals).toEqual([])
    expect((await readDashboard(made.actor)).attention.map((item) => item.kind)).not.toContain('renewal')
  })

  test('after a standstill only the stage that it is now is asked', async () => {
    const made = await contracted()
    await keepEvidence(made.actor, insuranceOf(-3, 'verlopen polis'))
    await askRenewals()
    expect(await mailsTo(made.actor.email, 'evidence-renewal')).toMatchObject([{ parameters: { stage: 'ended' } }])
    const { documents } = await readContractedEvidence(manager)
    const own = documents.filter((one) => one.agreement.id === made.agreementId)
    expect(own).toMatchObject([{ status: 'ended', validUntil: addDays(today, -3) }])
    expect(own[0]?.askedAt).toBeInstanceOf(Date)
    await expect(ownerQuery('delete from renewal_request')).rejects.toThrow('frozen')
  })

  test('is not asked of who has no agreement, nor long before, and shown to contract management only', async () => {
    const made = await submittedApplication()
    await keepEvidence(made.actor, insuranceOf(3, 'polis'))
    const far = await contracted()
    await keepEvidence(far.actor, insuranceOf(61, 'polis'))
    await askRenewals()
    expect(await mailsTo(made.actor.email, 'evidence-renewal')).toEqual([])
    expect(await mailsTo(far.actor.email, 'evidence-renewal')).toEqual([])
    expect((await refusalOf(readContractedEvidence(officer('Anna'))))[0]).toBe('forbidden')
  })
})

test('when the closing moves, whoever has evidence that is too old then is told once, and it stands on the list', async () => {
  const moment = await openMoment()
  const made = await completeApplication({ moment })
  const other = await completeApplication({ moment })
  const [before] = await ownerQuery<{ closes_at: Date; row_version: number }>(
    'select closes_at, row_version from admission_moment where id = $1',
    [moment.momentId],
  )
  const closesAt = before!.closes_at
  await ownerQuery(
    `update application_evidence set document_date = $2 where application_id = $1 and evidence_id = 'GE-1-KVK'`,
    [made.applicationId, addMonths(addDays(dayInAmsterdam(closesAt), 1), -6)],
  )
  const missing = async (one: typeof made) =>
    missingItems((await readDossier(one.actor, one.applicationId)).completeness).map((item) => item.kind)
  expect(await missing(made)).toEqual([])
  await changeClosing(officer('Anna'), {
    momentId: moment.momentId,
    kind: 'extension',
    newClosing: new Date(closesAt.getTime() + 3 * DAY),
    reason: 'Meer tijd voor iedereen',
    rowVersion: before!.row_version,
  })
  const jobs = await ownerQuery<{ payload: Parameters<typeof tellOvertakenEvidence>[0] }>(
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'tell-overtaken-evidence'`,
  )
  expect(jobs).toHaveLength(1)
  await tellOvertakenEvidence(jobs[0]!.payload)
  await tellOvertakenEvidence(jobs[0]!.payload)
  expect(await missing(made)).toEqual(['evidence-too-old'])
  expect(await mailsTo(made.actor.email, 'evidence-overtaken')).toHaveLength(1)
  expect(await mailsTo(other.actor.email, 'evidence-overtaken')).toEqual([])
})
