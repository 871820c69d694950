import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { PUBLIC } from '#app/features/identity/actor.ts'
import {
  fingerprintOf,
  moveDraftRecord,
  removeDraftRecord,
  saveDraftRecord,
} from '#app/features/procedure/draft/change-draft.server.ts'
import { draftPart } from '#app/features/procedure/draft/draft-parts.ts'
import { discardDraft, startNextVersion, startProcedure } from '#app/features/procedure/draft/start-procedure.server.ts'
import { publishProcedure } from '#app/features/procedure/publish-procedure.server.ts'
import { findPublishedProcedure } from '#db/queries/procedure.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { completeApplication, openMoment } from '../factories/application.ts'
import { officer } from '../factories/officer.ts'
import { draftOf, editRecord, publish, REASON, rectify, shownRecord } from '../factories/procedure.ts'
import { useDatabase } from '../setup/database.ts'
import { outcomeOf } from '../setup/outcome.ts'

const { ownerQuery } = useDatabase()
const anna = officer('Anna')
const bert = officer('Bert')

const ids = () => ({ procedureId: randomUUID(), versionId: randomUUID() })
const form = (given: { slug?: string; source?: string } = {}) => ({
  title: 'Jeugdhulp 2030',
  slug: given.slug ?? `jeugdhulp-${randomUUID().slice(0, 8)}`,
  startsOn: '2030-01-01',
  source: given.source ?? '',
})

/** A published procedure with its next version in draft. */
async function drafted() {
  const moment = await openMoment()
  const { procedureId } = moment
  await startNextVersion(anna, { procedureId, versionId: randomUUID() })
  return { ...moment, procedureId }
}

const product = { part: 'product', key: '41N11' } as const

describe('starting', () => {
  test('an empty procedure is a draft that nobody outside the region sees', async () => {
    const made = ids()
    const wish = form()
    await startProcedure(anna, made, wish)
    const draft = await draftOf(anna, made.procedureId)
    expect(draft).toMatchObject({ number: 1, published_at: null, content: { title: 'Jeugdhulp 2030', segments: [] } })
    expect(draft.content.contractTerms).toMatchObject({ startsOn: '2030-01-01', endsOn: '2033-12-31' })
    const seen = await inTransaction(PUBLIC, (db) =>
      db.selectFrom('procedure_version').select('id').where('id', '=', draft.id).execute(),
    )
    expect(seen).toEqual([])
  })

  test('a copy takes everything over, with the contract from another day and without the old files', async () => {
    const source = await openMoment()
    const made = ids()
    await startProcedure(anna, made, form({ source: source.versionId }))
    const { content } = await draftOf(anna, made.procedureId)
    expect(content.criteria).toEqual(JSON.parse(JSON.stringify(source.content.criteria)))
    expect(content.contractTerms).toMatchObject({ startsOn: '2030-01-01', endsOn: '2034-12-31' })
    expect(content.documents.every((document) => !document.file && !document.link)).toBe(true)
  })

  test('is refused with an address that is taken, from a source that is not published, and to another desk', async () => {
    const { procedureId, versionId } = await drafted()
    const draft = await draftOf(anna, procedureId)
    const wish = form()
    await startProcedure(anna, ids(), wish)
    expect(await outcomeOf(startProcedure(anna, ids(), wish))).toBe('refused: procedure.slugTaken')
    for (const source of [draft.id, randomUUID()])
      expect(await outcomeOf(startProcedure(anna, ids(), form({ source })))).toBe('refused: procedure.sourceUnknown')
    const { actor } = await completeApplication()
    for (const other of [officer('Jurist', ['legal']), officer('Beheer', ['admin']), actor, PUBLIC])
      expect(await outcomeOf(startProcedure(other, ids(), form({ source: versionId })))).toBe('forbidden: notYourDesk')
  })

  test('a next version is made once, also when two press at the same time', async () => {
    const { procedureId } = await openMoment()
    await Promise.all([anna, bert].map((one) => startNextVersion(one, { procedureId, versionId: randomUUID() })))
    const rows = await ownerQuery('select number from procedure_version where procedure_id = $1 order by number', [
      procedureId,
    ])
    expect(rows).toEqual([{ number: 1 }, { number: 2 }])
    expect(await outcomeOf(startNextVersion(anna, { procedureId: randomUUID(), versionId: randomUUID() }))).toBe(
      'not-found: notFound',
    )
  })
})

describe('composing', () => {
  test('two colleagues on different records do not hinder each other', async () => {
    const { procedureId } = await drafted()
    await Promise.all([
      editRecord(anna, { procedureId, ...product }, { tariff: '99,50' }),
      editRecord(bert, { procedureId, part: 'eis', key: 'GE-1' }, { title: 'Een andere titel' }),
    ])
    const { content, row_version } = await draftOf(anna, procedureId)
    expect(content.criteria.find((one) => one.id === 'GE-1')?.title).toBe('Een andere titel')
    expect(JSON.stringify(content.segments)).toContain('"99.50"')
    expect(row_version).toBe(3)
  })

  test('two on the same record: one wins, the other is told; the same text twice changes nothing', async () => {
    const { procedureId } = await drafted()
    const place = { procedureId, ...product }
    const shown = await shownRecord(anna, place)
    const save = (name: string) =>
      saveDraftRecord(
        anna,
        { ...place, shown: fingerprintOf(shown) },
        draftPart('product').schema.parse({ ...shown, name }),
      )
    const both = await Promise.all([outcomeOf(save('Naam een')), outcomeOf(save('Naam twee'))])
    expect(both.filter((one) => one === 'conflict: changedMeanwhile')).toHaveLength(1)
    const stored = (await shownRecord(anna, place)).name
    await save(String(stored))
    expect((await draftOf(anna, procedureId)).row_version).toBe(2)
  })

  test('what a form does not ask stays: the evidence of a criterion, the products of a segment', async () => {
    const { procedureId, content: before } = await drafted()
    await editRecord(anna, { procedureId, part: 'eis', key: 'GE-1' }, { why: 'Omdat het moet.' })
    await editRecord(anna, { procedureId, part: 'segment', key: 'segment-2' }, { name: 'Wonen' })
    const { content } = await draftOf(anna, procedureId)
    const evidence = (source: typeof content) => source.criteria.find((one) => one.id === 'GE-1')?.evidence
    expect(evidence(content)).toEqual(JSON.parse(JSON.stringify(evidence(before))))
    expect(content.segments[0]?.subsegments).toHaveLength(before.segments[0]!.subsegments.length)
  })

  test('a record is added, moved and removed; a code is used once and never changes', async () => {
    const { procedureId } = await drafted()
    const place = { procedureId, part: 'document' } as const
    const record = (id: string) =>
      draftPart('document').schema.parse({ id, title: 'Bijlage', description: 'Uitleg', link: '' })
    await saveDraftRecord(anna, { ...place, key: null, shown: '' }, record('bijlage-9'))
    await saveDraftRecord(anna, { ...place, key: null, shown: '' }, record('bijlage-9'))
    const order = async () => (await draftOf(anna, procedureId)).content.documents.map((one) => one.id)
    expect((await order()).filter((id) => id === 'bijlage-9')).toHaveLength(1)
    await moveDraftRecord(anna, { ...place, key: 'bijlage-9' }, -1)
    expect((await order()).at(-2)).toBe('bijlage-9')
    const taken = draftPart('document').schema.parse({ id: 'bijlage-9', title: 'Anders', description: 'x', link: '' })
    expect(await outcomeOf(saveDraftRecord(anna, { ...place, key: null, shown: '' }, taken))).toBe(
      'refused: procedure.codeTaken',
    )
    const shown = fingerprintOf(await shownRecord(anna, { ...place, key: 'bijlage-9' }))
    expect(await outcomeOf(saveDraftRecord(anna, { ...place, key: 'bijlage-9', shown }, record('bijlage-10')))).toBe(
      'refused: procedure.codeFixed',
    )
    expect(await outcomeOf(removeDraftRecord(anna, { ...place, key: 'bijlage-9', shown: 'oud' }))).toBe(
      'conflict: changedMeanwhile',
    )
    await removeDraftRecord(anna, { ...place, key: 'bijlage-9', shown })
    expect(await order()).not.toContain('bijlage-9')
    expect(await outcomeOf(removeDraftRecord(anna, { ...place, key: 'bijlage-9', shown }))).toBe('not-found: notFound')
  })

  test('is for the procurement desk, and only while there is a draft', async () => {
    const { procedureId } = await drafted()
    const place = { procedureId, ...product }
    const shown = await shownRecord(anna, place)
    const record = draftPart('product').schema.parse({ ...shown, name: 'Iets anders' })
    const save = (by: Parameters<typeof saveDraftRecord>[0], id = procedureId) =>
      outcomeOf(saveDraftRecord(by, { ...place, procedureId: id, shown: fingerprintOf(shown) }, record))
    const { actor } = await completeApplication()
    for (const other of [officer('Jurist', ['legal']), actor, PUBLIC])
      expect(await save(other)).toBe('forbidden: notYourDesk')
    expect(await save(anna, randomUUID())).toBe('not-found: notFound')
    expect(await save(anna, 'geen-id')).toBe('not-found: notFound')
    expect(await save(anna, (await openMoment()).procedureId)).toBe('not-found: notFound')
  })

  test('a draft can be thrown away; one that was never published takes its procedure along', async () => {
    const { procedureId } = await drafted()
    expect(await outcomeOf(discardDraft(anna, procedureId, 99))).toBe('conflict: procedure.draftChanged')
    expect(await discardDraft(anna, procedureId, 1)).toEqual({ remains: true })
    expect(await outcomeOf(discardDraft(anna, procedureId, 1))).toBe('not-found: notFound')
    const made = ids()
    await startProcedure(anna, made, form())
    expect(await discardDraft(anna, made.procedureId, 1)).toEqual({ remains: false })
    expect(await ownerQuery('select id from procedure where id = $1', [made.procedureId])).toEqual([])
  })
})

describe('publishing', () => {
  test('freezes: the screen and the database refuse every change after it', async () => {
    const { procedureId } = await openMoment()
    await rectify(anna, procedureId, [{ ...product, fields: { tariff: '99,50' } }])
    expect(await outcomeOf(draftOf(anna, procedureId))).toBe('not-found: notFound')
    await expect(
      ownerQuery(`update procedure_version set reason = 'anders' where procedure_id = $1 and number = 2`, [
        procedureId,
      ]),
    ).rejects.toThrow('frozen')
    await expect(
      ownerQuery('delete from procedure_version where procedure_id = $1 and number = 2', [procedureId]),
    ).rejects.toThrow('frozen')
  })

  test('a first version of a copy is published and read by everybody', async () => {
    const source = await openMoment()
    const made = ids()
    const wish = form({ source: source.versionId })
    await startProcedure(anna, made, wish)
    expect(await publish(anna, made.procedureId)).toEqual({ number: 1 })
    const seen = await inTransaction(PUBLIC, (db) => findPublishedProcedure(db, wish.slug))
    expect(seen?.content.title).toBe('Jeugdhulp 2030')
  })

  test('is refused with a gap, without a change, and after a colleague changed the draft', async () => {
    const made = ids()
    await startProcedure(anna, made, form())
    expect(await outcomeOf(publish(anna, made.procedureId))).toBe('refused: procedure.gapsRemain')
    const { procedureId } = await drafted()
    expect(await outcomeOf(publish(anna, procedureId))).toBe('refused: procedure.nothingChanged')
    await editRecord(bert, { procedureId, ...product }, { tariff: '99,50' })
    expect(await outcomeOf(publishProcedure(anna, { procedureId, rowVersion: 1, reason: REASON }))).toBe(
      'conflict: procedure.draftChanged',
    )
    expect((await draftOf(anna, procedureId)).published_at).toBeNull()
  })

  test('is for the procurement desk', async () => {
    const { procedureId } = await drafted()
    await editRecord(anna, { procedureId, ...product }, { tariff: '99,50' })
    const { actor } = await completeApplication()
    for (const other of [officer('Jurist', ['legal']), officer('Beheer', ['admin']), actor, PUBLIC])
      expect(await outcomeOf(publishProcedure(other, { procedureId, rowVersion: 2, reason: REASON }))).toBe(
        'forbidden: notYourDesk',
      )
    for (const id of [randomUUID(), 'geen-id'])
      expect(await outcomeOf(publishProcedure(anna, { procedureId: id, rowVersion: 1, reason: REASON }))).toBe(
        'not-found: notFound',
      )
  })

  test('two at once publish one version, and every follower is mailed once', async () => {
    const { procedureId } = await drafted()
    await ownerQuery(
      `insert into procedure_follower (id, procedure_id, email, locale, confirmed_at, stop_token)
       values ($1, $2, 'volger@pers.example', 'nl', now(), $3)`,
      [randomUUID(), procedureId, randomUUID()],
    )
    await editRecord(anna, { procedureId, ...product }, { tariff: '99,50' })
    const both = await Promise.all(
      [anna, bert].map((one) => outcomeOf(publishProcedure(one, { procedureId, rowVersion: 2, reason: REASON }))),
    )
    expect(both.filter((one) => typeof one === 'object')).toEqual([{ number: 2 }])
    expect(both).toContain('not-found: notFound')
    const mails = await ownerQuery(
      `select recipient, message, parameters ->> 'reason' as reason from outbox_mail where recipient = 'volger@pers.example'`,
    )
    expect(mails).toEqual([{ recipient: 'volger@pers.example', message: 'procedure-rectified', reason: REASON }])
  })

  test('a moment with dates outside the contract stops it', async () => {
    const { procedureId, momentId } = await drafted()
    await editRecord(anna, { procedureId, ...product }, { tariff: '99,50' })
    await ownerQuery(`update admission_moment set contract_start = '2040-01-01' where id = $1`, [momentId])
    expect(await outcomeOf(publish(anna, procedureId))).toBe('refused: procedure.gapsRemain')
  })
})
