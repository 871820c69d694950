import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { addEvidence } from '#app/features/application/add-evidence.server.ts'
import { offerCertificate } from '#app/features/application/offer-certificate.server.ts'
import { readCriterionPage } from '#app/features/application/read-criterion-page.server.ts'
import { readCriterion } from '#app/features/assessment/read-criterion.server.ts'
import { recordSighting } from '#app/features/assessment/record-sighting.server.ts'
import { closesIn, colleagueOf, submittedApplication } from '../factories/application.ts'
import { draftOf, evidenceFile, refusalOf } from '../factories/draft.ts'
import { applicationToAssess, officer } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const anna = officer('Anna')
const VOG = { criterionId: 'GE-6', evidenceId: 'GE-6-VOG' }

async function signatoryOf(providerId: string): Promise<string> {
  const [row] = await ownerQuery<{ id: string }>('select id from signatory where provider_id = $1', [providerId])
  return row!.id
}

describe('a certificate that is only shown', () => {
  test('is stated by function, date and signatory, and never takes a file', async () => {
    const { actor, id } = await draftOf()
    const place = { applicationId: id, ...VOG }
    const statement = {
      id: randomUUID(),
      jobTitle: 'Bestuurder',
      documentDate: '2026-01-02',
      signatoryId: await signatoryOf(actor.providerId),
    }
    await offerCertificate(actor, place, statement)
    await offerCertificate(actor, place, { ...statement, id: randomUUID() })
    expect((await readCriterionPage(actor, id, 'GE-6')).shown).toMatchObject([
      { jobTitle: 'Bestuurder', vouchedBy: 'Orlinde Kwispelhof', documentDate: '2026-01-02' },
    ])
    const file = { id: randomUUID(), documentDate: '2026-01-02', file: evidenceFile() }
    expect(await refusalOf(addEvidence(actor, place, file))).toEqual(['refused', 'certificateNotStored'])
    await expect(ownerQuery(`update application_evidence set shown_function = null`)).rejects.toThrow('file_or_seen')
  })

  test('is refused in the future, for who may not sign, for a reader and for somebody else', async () => {
    const { actor, id } = await draftOf()
    const other = await draftOf()
    const place = { applicationId: id, ...VOG }
    const signatoryId = await signatoryOf(actor.providerId)
    const offer = (who: typeof actor, change: object) =>
      refusalOf(
        offerCertificate(who, place, {
          ...{ id: randomUUID(), jobTitle: 'Bestuurder', documentDate: '2026-01-02', signatoryId },
          ...change,
        }),
      )
    expect(await offer(actor, { documentDate: '2999-01-01' })).toEqual(['refused', 'documentDateInFuture'])
    const foreign = await signatoryOf(other.actor.providerId)
    expect(await offer(actor, { signatoryId: foreign })).toEqual(['refused', 'signatoryMissing'])
    expect(await offer(other.actor, {})).toEqual(['not-found', 'notFound'])
    const reader = await colleagueOf(actor.providerId, 'reader')
    expect(await offer(reader, {})).toEqual(['forbidden', 'readerCannotChange'])
  })

  const seen = {
    evidenceId: 'GE-6-VOG',
    shownFunction: 'Bestuurder',
    documentDate: '2026-01-02',
    screeningProfile: 'Belang van minderjarigen',
  }

  test('waits for an officer, who notes that it was seen; then the rule passes', async () => {
    const made = await applicationToAssess()
    const place = { applicationId: made.applicationId, criterionId: 'GE-6' }
    const before = await readCriterion(anna, made.applicationId, 'GE-6')
    expect(before.line.automatic).toMatchObject({ outcome: 'officer-judges', rule: 'evidence-to-be-seen' })
    await recordSighting(anna, place, seen)
    await recordSighting(anna, place, seen)
    const { line } = await readCriterion(anna, made.applicationId, 'GE-6')
    expect(line.automatic).toMatchObject({ outcome: 'pass' })
    expect(line.certificates[0]?.seen).toMatchObject({ shownFunction: 'Bestuurder', seenByName: 'Anna' })
    expect(
      await ownerQuery('select from evidence_sighting where application_id = $1', [made.applicationId]),
    ).toHaveLength(1)
    await expect(ownerQuery(`delete from evidence_sighting`)).rejects.toThrow('frozen')
  })

  test('cannot be noted before closing, for a document that is stored, in the future, or at another desk', async () => {
    const made = await submittedApplication()
    const place = { applicationId: made.applicationId, criterionId: 'GE-6' }
    expect((await refusalOf(recordSighting(anna, place, seen)))[0]).toBe('refused')
    await closesIn(made.momentId, -1000)
    const note = (change: object, who = anna, at = place) => refusalOf(recordSighting(who, at, { ...seen, ...change }))
    expect(await note({ documentDate: '2999-01-01' })).toEqual(['refused', 'documentDateInFuture'])
    expect(await note({ evidenceId: 'GE-1-KVK' }, anna, { ...place, criterionId: 'GE-1' })).toEqual([
      'not-found',
      'notFound',
    ])
    expect((await note({}, officer('Juriste', ['legal'])))[0]).toBe('forbidden')
    expect(
      await ownerQuery('select from evidence_sighting where application_id = $1', [made.applicationId]),
    ).toHaveLength(0)
  })
})
