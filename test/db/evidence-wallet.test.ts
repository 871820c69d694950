import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { addEvidence, pickPiece } from '#app/features/application/add-evidence.server.ts'
import { readCriterionPage } from '#app/features/application/read-criterion-page.server.ts'
import { readEvidencePage } from '#app/features/application/read-evidence-page.server.ts'
import { readFrozen } from '#app/features/application/submission.ts'
import { readSubmittedFile } from '#app/features/assessment/read-submitted-file.server.ts'
import { keepEvidence, takeEvidenceAway } from '#app/features/evidence/keep-evidence.server.ts'
import { readWallet } from '#app/features/evidence/read-wallet.server.ts'
import { colleagueOf, registeredProvider, submittedApplication } from '../factories/application.ts'
import { draftOf, evidenceFile, refusalOf } from '../factories/draft.ts'
import { officer } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()

const KVK = { criterionId: 'GE-1', evidenceId: 'GE-1-KVK' }
const kvk = (text = 'uittreksel') => ({
  kind: 'kvk-uittreksel',
  documentDate: '2026-01-02',
  endsOn: null,
  file: evidenceFile(text),
})

describe('the wallet', () => {
  test('holds every document once, however often it is added and wherever', async () => {
    const { actor, id } = await draftOf()
    await Promise.all(Array.from({ length: 5 }, () => keepEvidence(actor, kvk())))
    await addEvidence(
      actor,
      { applicationId: id, ...KVK },
      { id: randomUUID(), documentDate: '2026-01-02', file: evidenceFile() },
    )
    const { pieces } = await readWallet(actor)
    expect(pieces).toHaveLength(1)
    expect(pieces[0]).toMatchObject({ kind: 'kvk-uittreksel', name: 'Uittreksel Handelsregister' })
    expect(pieces[0]?.uses).toEqual([expect.objectContaining({ href: `/aanmeldingen/${id}` })])
    const files = await ownerQuery<{ sha256: string }>(
      'select distinct sha256 from stored_file where provider_id = $1',
      [actor.providerId],
    )
    expect(files).toHaveLength(1)
  })

  test('gives a document to an application with one press; twice is once', async () => {
    const { actor, id } = await draftOf()
    await keepEvidence(actor, { ...kvk(), endsOn: '2030-01-01' })
    const place = { applicationId: id, ...KVK }
    const { pieces } = await readEvidencePage(actor, place)
    expect(pieces).toMatchObject([{ inUse: false, documentDate: '2026-01-02', endsOn: '2030-01-01' }])
    const pieceId = pieces[0]!.id
    await Promise.all([1, 2, 3].map(() => pickPiece(actor, place, { id: randomUUID(), pieceId })))
    expect((await readCriterionPage(actor, id, 'GE-1')).files).toMatchObject([{ endsOn: '2030-01-01' }])
    expect((await readEvidencePage(actor, place)).pieces).toMatchObject([{ inUse: true }])
  })

  test('refuses a piece of another kind, of another provider, and one that was taken away', async () => {
    const { actor, id } = await draftOf()
    await keepEvidence(actor, kvk())
    const [piece] = (await readWallet(actor)).pieces
    const certificate = { applicationId: id, criterionId: 'GE-2', evidenceId: 'GE-2-CERTIFICAAT' }
    const use = (who: typeof actor, place: typeof certificate) =>
      refusalOf(pickPiece(who, place, { id: randomUUID(), pieceId: piece!.id }))
    expect(await use(actor, certificate)).toEqual(['not-found', 'notFound'])
    const other = await draftOf()
    expect(await use(other.actor, { applicationId: other.id, ...KVK })).toEqual(['not-found', 'notFound'])
    expect((await readWallet(other.actor)).pieces).toEqual([])
    expect(await refusalOf(takeEvidenceAway(other.actor, piece!.id))).toEqual(['not-found', 'notFound'])
    await takeEvidenceAway(actor, piece!.id)
    expect(await use(actor, { applicationId: id, ...KVK })).toEqual(['not-found', 'notFound'])
    expect(await refusalOf(takeEvidenceAway(actor, piece!.id))).toEqual(['not-found', 'notFound'])
  })

  test('refuses a reader, a kind nobody asks, a date in the future, and what is no safe document', async () => {
    const { actor } = await registeredProvider()
    await draftOf()
    const reader = await colleagueOf(actor.providerId, 'reader')
    const keep = (change: Partial<Parameters<typeof keepEvidence>[1]>, who = actor) =>
      refusalOf(keepEvidence(who, { ...kvk(), ...change }))
    const pdf = (text: string) => ({ file: evidenceFile(text) })
    expect(await keep({}, reader)).toEqual(['forbidden', 'readerCannotChange'])
    expect(await keep({ kind: 'GE-6-VOG', documentDate: '2999-01-01' })).toEqual([
      'refused',
      'kindMissing',
      'documentDateInFuture',
    ])
    expect(await keep({ file: undefined })).toEqual(['refused', 'fileMissing'])
    expect(await keep(pdf('1 0 obj << /S /JavaScript /JS (app.alert(1)) >>'))).toEqual(['refused', 'pdfActive'])
    expect(await keep(pdf('1 0 obj << /S /J#61vaScript >>'))).toEqual(['refused', 'pdfActive'])
    expect(await keep(pdf('trailer << /Encrypt 5 0 R >>'))).toEqual(['refused', 'pdfLocked'])
    expect((await readWallet(actor)).pieces).toEqual([])
  })

  test('what was submitted keeps the exact file, whatever happens in the wallet', async () => {
    const made = await submittedApplication()
    const sent = await ownerQuery<{ content: string }>('select content from submission where id = $1', [
      made.submissionId,
    ])
    const before = readFrozen(sent[0]!.content).content.evidence.find((one) => one.evidenceId === 'GE-1-KVK')
    await keepEvidence(made.actor, kvk('een nieuwer uittreksel'))
    const [newer] = (await readWallet(made.actor)).pieces
    expect(newer?.sha256).not.toBe(before?.sha256)
    await takeEvidenceAway(made.actor, newer!.id)
    const again = await ownerQuery<{ content: string }>('select content from submission where id = $1', [
      made.submissionId,
    ])
    expect(again[0]?.content).toBe(sent[0]?.content)
    await expect(ownerQuery(`update evidence_piece set document_date = '2020-01-01'`)).rejects.toThrow('frozen')
  })

  test('what was never sent in stays shut for the region', async () => {
    const { actor } = await draftOf()
    await keepEvidence(actor, kvk())
    const [piece] = (await readWallet(actor)).pieces
    expect(await refusalOf(readSubmittedFile(officer('Anna'), piece!.fileId))).toEqual(['not-found', 'notFound'])
  })
})
