import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { addPartyDeclaration, addPartyEvidence } from '#app/features/application/add-party-file.server.ts'
import { answerForParty } from '#app/features/application/answer-for-party.server.ts'
import { missingItems } from '#app/features/application/completeness.ts'
import { partyForm, type PartyForm } from '#app/features/application/party.schema.ts'
import { readDossier } from '#app/features/application/read-dossier.server.ts'
import { readParties, readParty, readPartyCriterion } from '#app/features/application/read-parties.server.ts'
import { removeParty } from '#app/features/application/remove-party.server.ts'
import { addParty, changeParty } from '#app/features/application/save-party.server.ts'
import { submitApplication } from '#app/features/application/submit-application.server.ts'
import { readAssessment } from '#app/features/assessment/read-assessment.server.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import {
  closesIn,
  colleagueOf,
  completeApplication,
  openMoment,
  registeredProvider,
  submissionOf,
  type MadeApplication,
} from '../factories/application.ts'
import { evidenceFile, refusalOf } from '../factories/draft.ts'
import { officer } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const reader = officer('Fenna Tjoelker')

const no = { type: 'yes-no', value: 'no' } as const
const typed = {
  rowVersion: '0',
  role: 'subcontractor',
  name: 'De Plonder',
  kvkNumber: '11223344',
  contactName: 'Sjoerd Plonder',
  contactEmail: 'sjoerd@plonder.example',
  share: '24 uur per week',
}
const partyOf = (change: object = {}): PartyForm => partyForm.parse({ ...typed, ...change })
const member = (change: object = {}) => partyOf({ role: 'consortium-member', jointlyLiable: 'on', ...change })

const add = (made: MadeApplication, party = partyOf(), actor: ProviderActor = made.actor) =>
  addParty(actor, made.applicationId, { id: randomUUID(), party })
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)

/** Everything that is asked of this organisation, answered as it passes. */
async function fillIn({ actor, applicationId }: MadeApplication, partyId: string) {
  await addPartyDeclaration(
    actor,
    { applicationId, partyId },
    { id: randomUUID(), documentDate: day(3), file: evidenceFile('verklaring') },
  )
  for (const { id: criterionId } of (await readParty(actor, applicationId, partyId)).criteria) {
    const place = { applicationId, partyId, criterionId }
    const { criterion } = await readPartyCriterion(actor, place)
    const { question } = criterion
    const value = question.type === 'yes-no' && question.passesWhen === 'no' ? 'no' : 'yes'
    await answerForParty(actor, place, { rowVersion: 0, answer: { type: 'yes-no', value }, explanation: '' })
    for (const request of criterion.evidence.filter((one) => one.required))
      await addPartyEvidence(
        actor,
        { ...place, evidenceId: request.id },
        { id: randomUUID(), documentDate: day(3), file: evidenceFile(request.id) },
      )
  }
}

describe('another organisation in an application', () => {
  test('is complete when all asked of its role is answered and it signed; it is frozen and shown to the officer', async () => {
    const made = await completeApplication()
    const { id } = await add(made)
    expect(await refusalOf(submitApplication(made.actor, submissionOf(made)))).toEqual(['refused', 'incomplete'])
    await fillIn(made, id)
    const dossier = await readDossier(made.actor, made.applicationId)
    expect(missingItems(dossier.completeness)).toEqual([])
    const { submissionId } = await submitApplication(made.actor, submissionOf(made))
    const [row] = await ownerQuery<{ content: string }>('select content from submission where id = $1', [submissionId])
    const [party] = (JSON.parse(row!.content) as { content: { parties: object[] } }).content.parties
    expect(party).toMatchObject({ id, role: 'subcontractor', kvkNumber: '11223344', declaration: {}, answers: {} })
    await closesIn(made.momentId, -1000)
    const { file } = await readAssessment(reader, made.applicationId)
    expect(file?.together.parties).toMatchObject([{ id, name: 'De Plonder' }])
    const asked = file?.lines.filter((line) => line.parties.length > 0) ?? []
    expect(asked.every((line) => line.criterion.id !== 'GE-1')).toBe(true)
    expect(asked.length).toBeGreaterThan(5)
  })

  test('is asked only what is published for its role', async () => {
    const made = await completeApplication()
    const ids = async (party: PartyForm) => {
      const { id } = await add(made, party)
      return (await readParty(made.actor, made.applicationId, id)).criteria.map((one) => one.id)
    }
    const subcontractor = await ids(partyOf())
    const third = await ids(partyOf({ role: 'third-party', reliedOn: 'Certificaat', kvkNumber: '22334455' }))
    const consortium = await ids(member({ kvkNumber: '33445566' }))
    expect(subcontractor).toContain('PE-1')
    expect(subcontractor).not.toContain('GE-3')
    expect(consortium).toContain('GE-3')
    expect(third).toContain('GE-1')
    for (const asked of [subcontractor, third, consortium]) expect(asked).toContain('UV-1')
  })

  test('an answer that fails makes the automatic verdict fail, though the provider passes', async () => {
    const made = await completeApplication()
    const { id } = await add(made)
    await fillIn(made, id)
    const place = { applicationId: made.applicationId, partyId: id, criterionId: 'PE-1' }
    await answerForParty(made.actor, place, { rowVersion: 1, answer: no, explanation: 'Nog niet' })
    await submitApplication(made.actor, submissionOf(made))
    await closesIn(made.momentId, -1000)
    const { file } = await readAssessment(reader, made.applicationId)
    const line = file?.lines.find((one) => one.criterion.id === 'PE-1')
    expect(line).toMatchObject({ answer: { answer: { value: 'yes' } }, automatic: { rule: 'explanation-to-weigh' } })
  })
})

describe('who may not take part', () => {
  test('the provider itself, and the same KVK number twice; leading an own application is no hindrance', async () => {
    const made = await completeApplication()
    const other = await completeApplication()
    const kvk = async (providerId: string) =>
      (await ownerQuery<{ kvk_number: string }>('select kvk_number from provider where id = $1', [providerId]))[0]!
        .kvk_number
    const own = partyOf({ kvkNumber: await kvk(made.actor.providerId) })
    expect(await refusalOf(add(made, own))).toEqual(['refused', 'partyIsLead'])
    expect(await refusalOf(add(made, partyOf({ kvkNumber: await kvk(other.actor.providerId) })))).toEqual(['done'])
    await add(made, partyOf({ kvkNumber: '55667788' }))
    const twice = partyOf({ kvkNumber: '55667788', name: 'Een andere naam' })
    expect(await refusalOf(add(made, twice))).toEqual(['refused', 'partyTwice'])
  })

  test('past the use case the database refuses the provider itself and the second of one KVK number', async () => {
    const made = await completeApplication()
    const insert = (kvkNumber: string) =>
      ownerQuery(
        `insert into application_party (id, application_id, provider_id, role, name, kvk_number, contact_name, contact_email, share, added_by)
         select gen_random_uuid(), $1, $2, 'subcontractor', 'x', coalesce(nullif($3, ''), kvk_number), 'x', 'x', 'x', 'x' from provider where id = $2`,
        [made.applicationId, made.actor.providerId, kvkNumber],
      )
    await expect(insert('')).rejects.toThrow('another organisation')
    await insert('66778899')
    await expect(insert('66778899')).rejects.toThrow('application_party_once')
  })

  test('a member that is not liable, a third party nothing is relied on, a product that is not chosen', async () => {
    const made = await completeApplication()
    const messages = (change: object) =>
      partyForm.safeParse({ ...typed, ...change }).error?.issues.map((issue) => issue.message)
    expect(messages({ role: 'consortium-member' })).toEqual(['jointlyLiableMissing'])
    expect(messages({ role: 'third-party' })).toEqual(['reliedOnMissing'])
    expect(messages({ kvkNumber: '1234' })).toEqual(['kvkInvalid'])
    expect(await refusalOf(add(made, partyOf({ products: ['44N02'] })))).toEqual(['refused', 'partyProductUnknown'])
  })

  test('changing the role leaves nothing of the old one behind', () => {
    expect(partyOf({ reliedOn: 'Certificaat', jointlyLiable: 'on' })).toMatchObject({
      reliedOn: null,
      jointlyLiable: false,
    })
  })
})

describe('who may change it', () => {
  const acts: Record<string, (actor: ProviderActor, applicationId: string, partyId: string) => Promise<unknown>> = {
    read: (actor, applicationId, partyId) => readParty(actor, applicationId, partyId),
    change: (actor, applicationId, partyId) => changeParty(actor, { applicationId, partyId }, partyOf({ share: 'x' })),
    remove: (actor, applicationId, partyId) => removeParty(actor, { applicationId, partyId }),
    answer: (actor, applicationId, partyId) =>
      answerForParty(
        actor,
        { applicationId, partyId, criterionId: 'UV-1' },
        { rowVersion: 0, answer: no, explanation: '' },
      ),
    declare: (actor, applicationId, partyId) =>
      addPartyDeclaration(
        actor,
        { applicationId, partyId },
        { id: randomUUID(), documentDate: day(1), file: evidenceFile() },
      ),
  }

  test.each(Object.keys(acts))('%s: another provider and a foreign or nonsense id get not-found', async (act) => {
    const made = await completeApplication()
    const { id } = await add(made)
    const stranger = (await registeredProvider()).actor
    const second = await completeApplication()
    const { id: foreign } = await add(second)
    expect(await refusalOf(acts[act]!(stranger, made.applicationId, id))).toEqual(['not-found', 'notFound'])
    for (const wrong of [foreign, randomUUID(), 'x'])
      expect(await refusalOf(acts[act]!(made.actor, made.applicationId, wrong))).toEqual(['not-found', 'notFound'])
  })

  test.each(Object.keys(acts).filter((act) => act !== 'read'))('%s: not a reader, not after closing', async (act) => {
    const made = await completeApplication({ moment: await openMoment() })
    const { id } = await add(made)
    const reader = await colleagueOf(made.actor.providerId, 'reader')
    expect(await refusalOf(acts[act]!(reader, made.applicationId, id))).toEqual(['forbidden', 'readerCannotChange'])
    await closesIn(made.momentId, -1000)
    expect(await refusalOf(acts[act]!(made.actor, made.applicationId, id))).toEqual(['too-late', 'momentClosed'])
  })

  test('two colleagues: one wins, the other hears it with who and when; the same again is harmless', async () => {
    const made = await completeApplication()
    const { id } = await add(made)
    const colleague = await colleagueOf(made.actor.providerId, 'editor')
    const place = { applicationId: made.applicationId, partyId: id }
    const first = partyOf({ rowVersion: '1', share: 'de helft' })
    await changeParty(made.actor, place, first)
    await changeParty(made.actor, place, first)
    const late = changeParty(colleague, place, partyOf({ rowVersion: '1', share: 'alles' }))
    expect(await refusalOf(late)).toEqual(['conflict', 'changedMeanwhile'])
  })

  test('a double click adds it once; what was removed can be added again', async () => {
    const made = await completeApplication()
    const [one, other] = [await add(made), await add(made)]
    expect(one.id).toBe(other.id)
    await removeParty(made.actor, { applicationId: made.applicationId, partyId: one.id })
    expect((await readParties(made.actor, made.applicationId)).parties).toEqual([])
    expect((await add(made)).id).not.toBe(one.id)
  })
})

test('alone and as consortium member for the same product in one moment is told to the officer, not refused', async () => {
  const moment = await openMoment()
  const lead = await completeApplication({ moment })
  const alone = await completeApplication({ moment, products: ['45N21'] })
  const [row] = await ownerQuery<{ kvk_number: string }>('select kvk_number from provider where id = $1', [
    alone.actor.providerId,
  ])
  const { id } = await add(lead, member({ kvkNumber: row!.kvk_number }))
  await fillIn(lead, id)
  await submitApplication(lead.actor, submissionOf(lead))
  await submitApplication(alone.actor, submissionOf(alone))
  await closesIn(moment.momentId, -1000)
  const seen = async (applicationId: string) => (await readAssessment(reader, applicationId)).file?.together.both
  expect(await seen(lead.applicationId)).toMatchObject([{ kind: 'alone', kvk: row!.kvk_number }])
  expect(await seen(alone.applicationId)).toMatchObject([{ kind: 'member' }])
})
