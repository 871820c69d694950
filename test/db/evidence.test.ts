import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { addEvidence } from '#app/features/application/add-evidence.server.ts'
import { readCriterionPage } from '#app/features/application/read-criterion-page.server.ts'
import { readOwnFile } from '#app/features/application/read-own-file.server.ts'
import { removeEvidence } from '#app/features/application/remove-evidence.server.ts'
import { registeredProvider } from '../factories/application.ts'
import { draftOf, evidenceFile, refusalOf } from '../factories/draft.ts'
import { useDatabase } from '../setup/database.ts'

useDatabase()

describe('evidence', () => {
  const place = (applicationId: string) => ({ applicationId, criterionId: 'GE-1', evidenceId: 'GE-1-KVK' })
  const given = (file: ReturnType<typeof evidenceFile> | undefined, documentDate = '2026-01-02') => ({
    id: randomUUID(),
    documentDate,
    file,
  })

  test('the bytes decide: a file that lies about its type, an empty one and none are refused', async () => {
    const { actor, id } = await draftOf()
    const add = (file: ReturnType<typeof evidenceFile> | undefined) =>
      refusalOf(addEvidence(actor, place(id), given(file)))
    expect(await add({ ...evidenceFile(), bytes: new TextEncoder().encode('<html>') })).toEqual(['refused', 'fileType'])
    expect(await add({ ...evidenceFile(), bytes: new Uint8Array() })).toEqual(['refused', 'fileEmpty'])
    expect(await add(undefined)).toEqual(['refused', 'fileMissing'])
    expect((await readCriterionPage(actor, id, 'GE-1')).files).toEqual([])
  })

  test('a double click is one file; a date in the future and the eleventh file are refused', async () => {
    const { actor, id } = await draftOf()
    await Promise.all(Array.from({ length: 5 }, () => addEvidence(actor, place(id), given(evidenceFile()))))
    expect((await readCriterionPage(actor, id, 'GE-1')).files).toHaveLength(1)
    expect(await refusalOf(addEvidence(actor, place(id), given(evidenceFile(), '2999-01-01')))).toEqual([
      'refused',
      'documentDateInFuture',
    ])
    for (let count = 2; count <= 10; count++)
      await addEvidence(actor, place(id), given(evidenceFile(`nummer ${count}`)))
    expect(await refusalOf(addEvidence(actor, place(id), given(evidenceFile('te veel'))))).toEqual([
      'refused',
      'tooMuchEvidence',
    ])
  })

  test('what is only shown, and what was not asked, cannot be added', async () => {
    const { actor, id } = await draftOf()
    const add = (criterionId: string, evidenceId: string) =>
      refusalOf(addEvidence(actor, { applicationId: id, criterionId, evidenceId }, given(evidenceFile())))
    expect(await add('GE-6', 'GE-6-VOG')).toEqual(['refused', 'certificateNotStored'])
    expect(await add('GE-1', 'GE-2-CERTIFICAAT')).toEqual(['not-found', 'notFound'])
  })

  test('taken away it is gone from the application; its file stays, for its owner only', async () => {
    const { actor, id } = await draftOf()
    await addEvidence(actor, place(id), given({ ...evidenceFile(), name: '../\u202efdp.exe' }))
    const [file] = (await readCriterionPage(actor, id, 'GE-1')).files
    expect(await refusalOf(removeEvidence(actor, { applicationId: id, criterionId: 'UV-1', id: file!.id }))).toEqual([
      'not-found',
      'notFound',
    ])
    await removeEvidence(actor, { applicationId: id, criterionId: 'GE-1', id: file!.id })
    expect((await readCriterionPage(actor, id, 'GE-1')).files).toEqual([])
    expect(await readOwnFile(actor, file!.fileId)).toMatchObject({ name: 'fdp.pdf', mediaType: 'application/pdf' })
    const other = (await registeredProvider()).actor
    expect(await refusalOf(readOwnFile(other, file!.fileId))).toEqual(['not-found', 'notFound'])
    expect(await refusalOf(readOwnFile(actor, 'x'))).toEqual(['not-found', 'notFound'])
  })
})
