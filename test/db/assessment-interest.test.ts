import { describe, expect, test } from 'vitest'
import { askRepair } from '#app/features/assessment/ask-repair.server.ts'
import { assignApplication } from '#app/features/assessment/assign-application.server.ts'
import { confirmDecision } from '#app/features/assessment/confirm-decision.server.ts'
import { declareInterest, declareNoInterest } from '#app/features/assessment/declare-interest.server.ts'
import { giveVerdict } from '#app/features/assessment/give-verdict.server.ts'
import { nextFile } from '#app/features/assessment/next-file.server.ts'
import { proposeDecision } from '#app/features/assessment/propose-decision.server.ts'
import { readFilter } from '#app/features/assessment/queue-filter.ts'
import { readAssessment } from '#app/features/assessment/read-assessment.server.ts'
import { readEqualTreatment } from '#app/features/assessment/read-equal-treatment.server.ts'
import { readInterests } from '#app/features/assessment/read-interests.server.ts'
import { readSubmittedFile } from '#app/features/assessment/read-submitted-file.server.ts'
import { returnProposal } from '#app/features/assessment/return-proposal.server.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { staffMember } from '../factories/agreement.ts'
import { closesIn, openMoment, submittedApplication, type SubmittedApplication } from '../factories/application.ts'
import { applicationToAssess, judgeAll, officer, proposedApplication } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const [anna, bert] = [officer('Anna'), officer('Bert')]
const report = (by: StaffActor, made: SubmittedApplication, given: object = {}) =>
  declareInterest(by, {
    momentId: made.momentId,
    providerId: made.actor.providerId,
    kind: 'family',
    words: 'Mijn zus werkt er.',
    ...given,
  })
const verdict = (applicationId: string) => ({
  applicationId,
  criterionId: 'GE-1',
  outcome: 'met' as const,
  reason: '',
  products: [],
  internalNote: '',
  rowVersion: 0,
})
const ACTIONS: [string, (by: StaffActor, id: string) => Promise<unknown>][] = [
  ['judge', (by, id) => giveVerdict(by, verdict(id))],
  [
    'ask a repair',
    (by, applicationId) => askRepair(by, { applicationId, items: [{ criterionId: 'GE-1', words: 'x' }] }),
  ],
  ['propose', proposeDecision],
  ['return', (by, id) => returnProposal(by, id, 'reden')],
  ['confirm', confirmDecision],
  ['take up', (by, applicationId) => assignApplication(by, { applicationId, from: '', to: by.personId })],
]

describe('before the first file of a moment', () => {
  test.each([...ACTIONS, ['read', readAssessment] as (typeof ACTIONS)[number]])(
    'an officer who was not asked is sent to declare, and cannot %s',
    async (_name, act) => {
      const made = await applicationToAssess()
      const newcomer = officer('Nieuw')
      await expect(act(newcomer, made.applicationId)).rejects.toMatchObject({
        kind: 'elsewhere-first',
        reasons: [{ target: `/inkoop/momenten/${made.momentId}/belangen?aanmelding=${made.applicationId}` }],
      })
    },
  )

  test('one declares once, and is asked again in another moment', async () => {
    const [made, other] = [await applicationToAssess(), await applicationToAssess()]
    const newcomer = officer('Nieuw')
    await declareNoInterest(newcomer, made.momentId)
    await declareNoInterest(newcomer, made.momentId)
    await giveVerdict(newcomer, verdict(made.applicationId))
    await expect(giveVerdict(newcomer, verdict(other.applicationId))).rejects.toMatchObject({ kind: 'elsewhere-first' })
    const events = await ownerQuery(
      `select from audit_event where kind = 'interest.declared' and person_id = $1 and subject = $2`,
      [newcomer.personId, `moment:${made.momentId}`],
    )
    expect(events).toHaveLength(1)
    await expect(ownerQuery('delete from interest_declaration')).rejects.toThrow('frozen')
  })
})

describe('an officer with an interest', () => {
  test.each(ACTIONS)('cannot %s', async (_name, act) => {
    const made = await applicationToAssess()
    await report(anna, made)
    await expect(act(anna, made.applicationId)).rejects.toMatchObject({
      kind: 'forbidden',
      reasons: [{ kind: 'assessment.interestDeclared' }],
    })
  })

  test('cannot open the file or its documents, here or in another moment; a colleague can', async () => {
    const made = await applicationToAssess()
    await report(anna, made)
    expect(await readAssessment(anna, made.applicationId)).toMatchObject({ file: null, header: { interest: true } })
    const [evidence] = await ownerQuery<{ file_id: string }>(
      'select file_id from application_evidence where application_id = $1 limit 1',
      [made.applicationId],
    )
    await expect(readSubmittedFile(anna, evidence!.file_id)).rejects.toMatchObject({ kind: 'not-found' })
    expect((await readSubmittedFile(bert, evidence!.file_id)).bytes.length).toBeGreaterThan(0)
    expect((await readAssessment(bert, made.applicationId)).file).not.toBeNull()
  })

  test('hands the file over: it is free again, own verdicts no longer count, an own proposal is withdrawn', async () => {
    const made = await proposedApplication(anna)
    await report(anna, made)
    const { header, file } = await readAssessment(bert, made.applicationId)
    expect(header).toMatchObject({ status: 'submitted', assignedTo: null, proposedByName: null })
    expect(file?.lines.some((line) => line.first !== undefined)).toBe(false)
    await expect(proposeDecision(bert, made.applicationId)).rejects.toMatchObject({ kind: 'refused' })
    await giveVerdict(bert, { ...verdict(made.applicationId), rowVersion: 1 })
    expect(
      (await readAssessment(bert, made.applicationId)).file?.lines.find((line) => line.first)?.first,
    ).toMatchObject({
      officerName: 'Bert',
    })
  })

  test('cannot be given the file, does not get it as next, and does not read the words of its case', async () => {
    const moment = await openMoment()
    const made = [await submittedApplication({ moment }), await submittedApplication({ moment })] as const
    await closesIn(moment.momentId, -1000)
    const colleague = await staffMember('procurement', 'Cor')
    await declareNoInterest(colleague, moment.momentId)
    await report(colleague, made[0])
    await expect(
      assignApplication(anna, { applicationId: made[0].applicationId, from: '', to: colleague.personId }),
    ).rejects.toMatchObject({ reasons: [{ kind: 'assessment.colleagueHasInterest' }] })
    const filter = readFilter(new URLSearchParams(`moment=${moment.momentId}`))
    expect(await nextFile(colleague, filter, '')).toBe(made[1].applicationId)
    await judgeAll(anna, made[0], { 'GE-1': { reason: 'Geheim' } })
    await judgeAll(anna, made[1], { 'GE-1': { reason: 'Ook te oud' } })
    await askRepair(anna, { applicationId: made[1].applicationId, items: [{ criterionId: 'GE-1', words: 'Nieuw' }] })
    const page = await readEqualTreatment(colleague, moment.momentId)
    expect(page.open[0]?.withheld).toBe(true)
    expect(JSON.stringify(page)).not.toContain('Geheim')
  })

  test('must say what it is, once, about who applied; only own words are shown', async () => {
    const made = await applicationToAssess()
    await expect(report(anna, made, { words: ' ' })).rejects.toMatchObject({ kind: 'refused' })
    const stranger = await applicationToAssess()
    await expect(report(anna, made, { providerId: stranger.actor.providerId })).rejects.toMatchObject({
      kind: 'not-found',
    })
    await report(anna, made)
    await expect(report(anna, made)).rejects.toMatchObject({ kind: 'conflict' })
    expect(JSON.stringify(await readInterests(bert, made.momentId))).not.toContain('zus')
    await expect(report(made.actor as unknown as StaffActor, made)).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

describe('a file is taken up and handed over', () => {
  test('by whom it is free for; a colleague who was first is named by a conflict', async () => {
    const { applicationId } = await applicationToAssess()
    const both = await Promise.allSettled(
      [anna, bert].map((by) => assignApplication(by, { applicationId, from: '', to: by.personId })),
    )
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const { header } = await readAssessment(anna, applicationId)
    const colleague = await staffMember('procurement', 'Cor')
    await assignApplication(anna, { applicationId, from: header.assignedTo ?? '', to: colleague.personId })
    expect((await readAssessment(anna, applicationId)).header.assignedToName).toBe('Cor')
    await assignApplication(anna, { applicationId, from: colleague.personId, to: '' })
    expect((await readAssessment(anna, applicationId)).header.assignedTo).toBeNull()
    const lawyer = await staffMember('legal', 'Lex')
    await expect(assignApplication(anna, { applicationId, from: '', to: lawyer.personId })).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  test('by the first verdict when nobody has it', async () => {
    const { applicationId } = await applicationToAssess()
    await giveVerdict(anna, verdict(applicationId))
    expect((await readAssessment(bert, applicationId)).header.assignedToName).toBe('Anna')
  })
})
