import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ProviderActor, StaffActor } from '#app/features/identity/actor.ts'
import { PUBLIC, SYSTEM } from '#app/features/identity/actor.ts'
import { askQuestion } from '#app/features/question/ask-question.server.ts'
import { correctItem, editEntry, readEntry, readInbox } from '#app/features/question/inbox.server.ts'
import { issueNote } from '#app/features/question/issue-note.server.ts'
import { previewNote, publishNote } from '#app/features/question/publish-note.server.ts'
import { readNoteFile, readNotes, readOwnQuestions } from '#app/features/question/read-notes.server.ts'
import { lockMomentForChange } from '#db/queries/moment.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { openMoment, registeredProvider, submittedApplication, type OpenMoment } from '../factories/application.ts'
import { refusalOf } from '../factories/draft.ts'
import { officer } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const anna = officer('Anna')

/** A moment in which questions may be asked for another hour. */
async function askingMoment(): Promise<OpenMoment & { slug: string }> {
  const moment = await openMoment()
  await ownerQuery(
    `update admission_moment set questions_until = clock_timestamp() + interval '1 hour',
       answers_published_at = clock_timestamp() + interval '2 hours' where id = $1`,
    [moment.momentId],
  )
  const [row] = await ownerQuery<{ slug: string }>('select slug from procedure where id = $1', [moment.procedureId])
  return { ...moment, slug: row!.slug }
}

const asking = (momentId: string, words = 'Mag dit ook in een groep?') => ({
  questionId: randomUUID(),
  momentId,
  document: 'Programma van eisen',
  paragraph: '2.1',
  words,
})

async function asked(moment: OpenMoment, words?: string) {
  const { actor } = await registeredProvider()
  const form = asking(moment.momentId, words)
  await askQuestion(actor, form)
  const [entry] = await ownerQuery<{ id: string }>('select id from note_entry where question_id = $1', [
    form.questionId,
  ])
  return { actor, questionId: form.questionId, entryId: entry!.id }
}

const answered = (answer = 'Ja, tot acht jeugdigen.') => ({
  rowVersion: 1,
  document: 'Programma van eisen',
  paragraph: '2.1',
  wording: 'Mag deze hulp in een groep?',
  answer,
  ready: true,
})

async function publish(procedureId: string): Promise<void> {
  const { shown } = await previewNote(anna, procedureId)
  await publishNote(anna, { procedureId, shown })
}

describe('asking', () => {
  test('is kept as asked with the time of the database; a second press changes nothing', async () => {
    const moment = await askingMoment()
    const { actor } = await registeredProvider()
    const form = asking(moment.momentId)
    await Promise.all([askQuestion(actor, form), askQuestion(actor, form)])
    await askQuestion(actor, form)
    const own = await readOwnQuestions(actor)
    expect(own).toMatchObject([{ words: form.words, note_number: null }])
    const { entries } = await readInbox(anna)
    expect(entries.filter((entry) => entry.procedure_id === moment.procedureId)).toHaveLength(1)
    await expect(ownerQuery(`update question set words = 'anders' where id = $1`, [form.questionId])).rejects.toThrow(
      'frozen',
    )
  })

  test('stops exactly at its instant, by the database clock, under the lock of the moment', async () => {
    const moment = await askingMoment()
    const { actor } = await registeredProvider()
    const { waiting } = await inTransaction(SYSTEM, async (db) => {
      await lockMomentForChange(db, moment.momentId)
      const work = refusalOf(askQuestion(actor, asking(moment.momentId)))
      const ended = await Promise.race([work, new Promise((resolve) => setTimeout(resolve, 300, 'waits'))])
      expect(ended).toBe('waits')
      return { waiting: work }
    })
    expect(await waiting).toEqual(['done'])
    await ownerQuery('update admission_moment set questions_until = clock_timestamp() where id = $1', [moment.momentId])
    expect(await refusalOf(askQuestion(actor, asking(moment.momentId)))).toEqual(['too-late', 'question.tooLate'])
    const ahead = await openMoment()
    await ownerQuery(
      `update admission_moment set opens_at = opens_at + interval '8 days', questions_until = questions_until + interval '9 days',
         answers_published_at = answers_published_at + interval '10 days', closes_at = closes_at + interval '11 days' where id = $1`,
      [ahead.momentId],
    )
    expect(await refusalOf(askQuestion(actor, asking(ahead.momentId)))).toEqual(['too-late', 'question.tooEarly'])
    expect(await readOwnQuestions(actor)).toHaveLength(1)
  })

  test('is not for who may only read, nor in a moment that does not exist', async () => {
    const moment = await askingMoment()
    const { actor } = await registeredProvider()
    const reader: ProviderActor = { ...actor, role: 'reader' }
    expect(await refusalOf(askQuestion(reader, asking(moment.momentId)))).toEqual(['forbidden', 'readerCannotChange'])
    expect(await refusalOf(askQuestion(actor, asking(randomUUID())))).toEqual(['not-found', 'notFound'])
  })
})

describe('the asker is anonymous to all but the region', () => {
  test('nobody else selects a question or where its answer stands; what is public points to nobody', async () => {
    const moment = await askingMoment()
    const { actor, questionId, entryId } = await asked(moment)
    const { actor: other } = await registeredProvider()
    await editEntry(anna, entryId, answered())
    await publish(moment.procedureId)
    for (const stranger of [PUBLIC, other]) {
      const seen = await inTransaction(stranger, async (db) => ({
        questions: await db.selectFrom('question').select('id').execute(),
        outcomes: await db.selectFrom('question_outcome').select('item_id').execute(),
        entries: await db.selectFrom('note_entry').select('id').execute(),
        items: await db.selectFrom('clarification_item').selectAll().execute(),
      }))
      expect({ ...seen, items: [] }).toEqual({ questions: [], outcomes: [], entries: [], items: [] })
      expect(seen.items.length).toBeGreaterThan(0)
      const text = JSON.stringify(seen.items)
      for (const secret of [actor.providerId, actor.personId, questionId, 'Zwirrel']) expect(text).not.toContain(secret)
    }
    expect(await readOwnQuestions(other)).toEqual([])
    expect(await readOwnQuestions(actor)).toMatchObject([{ note_number: 1, answer: 'Ja, tot acht jeugdigen.' }])
  })

  test('an officer is warned of names and numbers in the question and the answer', async () => {
    const moment = await askingMoment()
    const { entryId } = await asked(moment, 'Wij, zwirrel, in Venlo: mag dit?')
    const first = await readEntry(anna, entryId)
    expect(first.traces.wording.map(({ kind }) => kind)).toEqual(['name', 'place'])
    await editEntry(anna, entryId, { ...answered('Zie mail aan o.kwispelhof@zwirrel.example'), ready: false })
    const { traces, entry } = await readEntry(anna, entryId)
    expect(traces.wording).toEqual([])
    expect(traces.answer.map(({ kind }) => kind)).toContain('email')
    expect(entry.words).toBe('Wij, zwirrel, in Venlo: mag dit?')
  })
})

describe('a note', () => {
  test('publishes what is ready at once, numbered and frozen, with a PDF, and tells everybody once', async () => {
    const moment = await askingMoment()
    const applicant = await submittedApplication({ moment })
    const [one, two] = [await asked(moment), await asked(moment, 'En het vervoer?')]
    await editEntry(anna, one.entryId, answered())
    await editEntry(anna, two.entryId, { ...answered(), answer: '', ready: false })
    await publish(moment.procedureId)
    const { notes, items } = await readNotes(moment.slug, '')
    expect(notes).toMatchObject([{ number: 1, hasDocument: false }])
    expect(items).toMatchObject([{ question: 'Mag deze hulp in een groep?', position: 1 }])
    const note = notes[0]!
    await expect(readNoteFile(moment.slug, note.id)).rejects.toMatchObject({ kind: 'not-found' })
    await Promise.allSettled([issueNote({ noteId: note.id }), issueNote({ noteId: note.id })])
    await issueNote({ noteId: note.id })
    const file = await readNoteFile(moment.slug, note.id)
    expect(new TextDecoder().decode(file.bytes.slice(0, 5))).toBe('%PDF-')
    await expect(readNoteFile('andere-procedure', note.id)).rejects.toMatchObject({ kind: 'not-found' })
    const mails = await ownerQuery(`select recipient from outbox_mail where once_key like $1`, [
      `note-published:${note.id}%`,
    ])
    expect(mails).toEqual([{ recipient: applicant.actor.email }])
    await expect(
      ownerQuery(`update clarification_item set answer = 'nee' where note_id = $1`, [note.id]),
    ).rejects.toThrow('frozen')
    expect(await refusalOf(editEntry(anna, one.entryId, { ...answered(), rowVersion: 2 }))).toEqual([
      'refused',
      'question.published',
    ])
  })

  test('gets its PDF also with a character that the font lacks', async () => {
    const moment = await askingMoment()
    const { entryId } = await asked(moment)
    await editEntry(anna, entryId, answered('Ja 😀, tot acht jeugdigen.'))
    await publish(moment.procedureId)
    const [note] = (await readNotes(moment.slug, '')).notes
    await issueNote({ noteId: note!.id })
    expect((await readNotes(moment.slug, '')).notes).toMatchObject([{ hasDocument: true }])
  })

  test('is published once by two officers, and never with what was not read', async () => {
    const moment = await askingMoment()
    const { entryId } = await asked(moment)
    await editEntry(anna, entryId, answered())
    const { shown } = await previewNote(anna, moment.procedureId)
    await editEntry(anna, entryId, { ...answered('Nee.'), rowVersion: 2 })
    const command = { procedureId: moment.procedureId, shown }
    expect(await refusalOf(publishNote(anna, command))).toEqual(['conflict', 'question.readyChanged'])
    const fresh = { ...command, shown: (await previewNote(anna, moment.procedureId)).shown }
    const both = await Promise.all([anna, officer('Bert')].map((by) => refusalOf(publishNote(by, fresh))))
    expect(both.map((end) => end.join(' ')).sort()).toEqual(['conflict question.nothingReady', 'done'])
    expect((await readNotes(moment.slug, '')).notes).toHaveLength(1)
  })

  test('a correction is a next note that refers to what it takes the place of', async () => {
    const moment = await askingMoment()
    const { entryId } = await asked(moment)
    await editEntry(anna, entryId, answered())
    await publish(moment.procedureId)
    const [item] = (await readNotes(moment.slug, '')).items
    const correction = await correctItem(anna, item!.id)
    expect(await correctItem(anna, item!.id)).toBe(correction)
    await editEntry(anna, correction, { ...answered('Ja, zoals Zwirrel vroeg.') })
    expect((await readEntry(anna, correction)).traces.answer.map(({ kind }) => kind)).toEqual(['name'])
    expect((await previewNote(anna, moment.procedureId)).items[0]?.traces.map(({ kind }) => kind)).toEqual(['name'])
    await editEntry(anna, correction, { ...answered('Ja, tot zes jeugdigen.'), rowVersion: 2 })
    await publish(moment.procedureId)
    const { items } = await readNotes(moment.slug, '')
    expect(items.map((one) => [one.note_number, one.corrects_note, one.corrected_by_note])).toEqual([
      [2, 1, null],
      [1, null, 2],
    ])
    expect((await readNotes(moment.slug, 'ZES jeugdigen')).items).toHaveLength(1)
    expect((await readNotes(moment.slug, 'onvindbaar')).items).toEqual([])
  })

  test('two officers who answer at once: one is kept, the other hears of it', async () => {
    const moment = await askingMoment()
    const { entryId } = await asked(moment)
    const both = await Promise.all(
      [anna, officer('Bert')].map((by) => refusalOf(editEntry(by, entryId, answered(by.personName)))),
    )
    expect(both.map((end) => end.join(' ')).sort()).toEqual(['conflict changedMeanwhile', 'done'])
  })
})

describe('whoever does not work at the procurement desk', () => {
  let at: { entryId: string; procedureId: string; actor: ProviderActor }
  beforeAll(async () => {
    const moment = await askingMoment()
    at = { ...(await asked(moment)), procedureId: moment.procedureId }
  })
  const acts: [string, (actor: StaffActor) => Promise<unknown>][] = [
    ['see the inbox', readInbox],
    ['read a question', (actor) => readEntry(actor, at.entryId)],
    ['answer', (actor) => editEntry(actor, at.entryId, answered())],
    ['correct', (actor) => correctItem(actor, randomUUID())],
    ['preview', (actor) => previewNote(actor, at.procedureId)],
    ['publish', (actor) => publishNote(actor, { procedureId: at.procedureId, shown: '' })],
  ]
  test.each(acts)('may not %s', async (_name, act) => {
    const others = (['legal', 'contract-management', 'admin'] as const).map((desk) => officer(desk, [desk]))
    for (const actor of [...others, at.actor as unknown as StaffActor])
      await expect(act(actor)).rejects.toMatchObject({ kind: 'forbidden' })
  })
  test('what does not exist is not found', async () => {
    for (const id of [randomUUID(), 'geen-id']) {
      await expect(readEntry(anna, id)).rejects.toMatchObject({ kind: 'not-found' })
      await expect(editEntry(anna, id, answered())).rejects.toMatchObject({ kind: 'not-found' })
      await expect(correctItem(anna, id)).rejects.toMatchObject({ kind: 'not-found' })
    }
    await expect(previewNote(anna, randomUUID())).rejects.toMatchObject({ kind: 'not-found' })
  })
})
