import { randomUUID } from 'node:crypto'
import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { mailFollowers } from '#db/queries/follower.store.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { listPublishedProcedures } from '#db/queries/procedure.queries.ts'
import { listReady } from '#db/queries/question.queries.ts'
import { insertNote, lockReady, nextNoteNumber, type PublishedItem } from '#db/queries/question.store.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { findTraces } from './anonymity.ts'
import { askedWords, askerOfEntry } from './inbox.server.ts'

type Ready = Awaited<ReturnType<typeof listReady>>[number]

/** The note as it would be published now, with what in it could tell who asked. */
export function previewNote(actor: StaffActor, procedureId: string) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const procedure = await publishedProcedure(db, procedureId)
    const ready = await listReady(db, procedureId)
    const items = []
    for (const entry of ready) items.push({ ...entry, traces: await tracesOf(db, entry) })
    return { procedure, number: await nextNoteNumber(db, procedureId), items, shown: shownKey(ready) }
  })
}

async function tracesOf(db: Db, entry: Ready) {
  const identity = await askerOfEntry(db, entry)
  return identity ? findTraces(`${askedWords(entry)}\n${entry.answer}`, identity) : []
}

/** What the officer saw: every entry with its version, so that nothing else is published than what was read. */
const shownKey = (ready: readonly Ready[]) => ready.map(({ id, row_version }) => `${id}:${String(row_version)}`).join()

/**
 * Publishes everything that is ready as the next numbered note, at once: the page shows it, the PDF is made, followers
 * are told once. Refuses `conflict` when what is ready is no longer what the officer read, and an empty note.
 */
export function publishNote(actor: StaffActor, command: { procedureId: string; shown: string }): Promise<void> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const { procedureId } = command
    const procedure = await publishedProcedure(db, procedureId)
    await lockReady(db, procedureId)
    const ready = await listReady(db, procedureId)
    if (ready.length === 0) throw new Refusal('conflict', [{ kind: 'question.nothingReady' }])
    if (shownKey(ready) !== command.shown) throw new Refusal('conflict', [{ kind: 'question.readyChanged' }])
    const note = { id: randomUUID(), number: await nextNoteNumber(db, procedureId), now: await databaseNow(db) }
    await insertNote(
      db,
      {
        id: note.id,
        procedure_id: procedureId,
        number: note.number,
        published_at: note.now,
        published_by: actor.personId,
      },
      ready.map((entry, index) => itemOf(entry, note.id, index + 1)),
    )
    await announce(db, { ...note, procedureId, title: procedure.title, slug: procedure.slug, count: ready.length })
  })
}

function itemOf(entry: Ready, noteId: string, position: number): PublishedItem {
  const { question_id: questionId, provider_id: providerId } = entry
  return {
    item: {
      id: randomUUID(),
      note_id: noteId,
      position,
      document: entry.document,
      paragraph: entry.paragraph,
      question: entry.wording,
      answer: entry.answer,
      corrects_id: entry.corrects_id,
    },
    entryId: entry.id,
    asked: questionId !== null && providerId !== null ? { questionId, providerId } : null,
  }
}

type Published = { id: string; number: number; procedureId: string; title: string; slug: string; count: number }

async function announce(db: Db, note: Published): Promise<void> {
  await recordEvent(db, {
    kind: 'note.published',
    subject: `procedure:${note.procedureId}`,
    providerId: null,
    visibility: 'shared',
    payload: { number: note.number, items: note.count },
  })
  await enqueue(db, 'issue-note', { noteId: note.id }, `issue-note:${note.id}`)
  const parameters = {
    procedureTitle: note.title,
    number: String(note.number),
    count: note.count,
    link: `${publicUrl()}/procedures/${note.slug}/vragen#nota-${String(note.number)}`,
  }
  await mailFollowers(db, note.procedureId, {
    message: 'note-published',
    parameters,
    onceKey: `note-published:${note.id}`,
  })
}

async function publishedProcedure(db: Db, procedureId: string) {
  const published = await listPublishedProcedures(db)
  const procedure = found(published.find((one) => one.procedure_id === procedureId))
  return { id: procedureId, slug: procedure.slug, title: procedure.content.title }
}
