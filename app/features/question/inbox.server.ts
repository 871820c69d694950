import { randomUUID } from 'node:crypto'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { listPublishedProcedures } from '#db/queries/procedure.queries.ts'
import {
  findAskerOfItem,
  findCorrection,
  findEntry,
  findItem,
  identityOf,
  listEntries,
} from '#db/queries/question.queries.ts'
import { insertEntry, lockEntry, saveEntry } from '#db/queries/question.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { findTraces, type Identity } from './anonymity.ts'
import type { EntryForm } from './question.schema.ts'

/** Everything that was asked, with how far the answer is, and the procedures that it is about. */
export function readInbox(actor: StaffActor) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const published = await listPublishedProcedures(db)
    const titles = new Map(published.map((one) => [one.procedure_id, one.content.title]))
    const listed = await listEntries(db)
    const entries = listed.map((entry) => ({ ...entry, procedureTitle: titles.get(entry.procedure_id) ?? '' }))
    const of = (id: string) => entries.filter((entry) => entry.procedure_id === id)
    return {
      entries,
      procedures: published
        .map(({ procedure_id: id, slug, content }) => ({ id, slug, title: content.title, of: of(id) }))
        .filter((procedure) => procedure.of.length > 0)
        .map(({ of: asked, ...procedure }) => ({
          ...procedure,
          ready: asked.filter((entry) => entry.ready && entry.item_id === null).length,
        })),
    }
  })
}

/** One entry with the original beside what will be published, and what in it could tell who asked. */
export function readEntry(actor: StaffActor, entryId: string) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const entry = found(isId(entryId) ? await findEntry(db, entryId) : undefined)
    const identity = await askerOfEntry(db, entry)
    const traces = (text: string) => (identity ? findTraces(text, identity) : [])
    return {
      entry,
      traces: { wording: traces(askedWords(entry)), answer: traces(entry.answer) },
    }
  })
}

/** Where it is about and what is asked, as it will be published. */
export function askedWords(entry: { document: string; paragraph: string; wording: string }): string {
  return [entry.document, entry.paragraph, entry.wording].join('\n')
}

/** What is known of who asked; of a correction, of who asked what it corrects. */
export async function askerOfEntry(
  db: Db,
  entry: { provider_id: string | null; corrects_id: string | null },
): Promise<Identity | undefined> {
  const corrected = entry.corrects_id === null ? undefined : await findAskerOfItem(db, entry.corrects_id)
  const providerId = entry.provider_id ?? corrected
  return providerId === undefined ? undefined : askerOf(db, providerId)
}

async function askerOf(db: Db, providerId: string): Promise<Identity> {
  const { provider, people, locations } = await identityOf(db, providerId)
  const facts = provider.facts as {
    tradeName?: string | null
    address?: { town?: string; street?: string; postalCode?: string }
    contact?: { name?: string }
  }
  const known = (values: readonly (string | null | undefined)[]) =>
    values.filter((value): value is string => Boolean(value))
  return {
    names: known([provider.legal_name, facts.tradeName]),
    people: known([...people, facts.contact?.name]),
    kvkNumber: provider.kvk_number,
    places: known([
      ...[facts.address?.town, facts.address?.street, facts.address?.postalCode],
      ...locations.flatMap((place) => [place.town, place.street, place.postal_code]),
    ]),
  }
}

/** Saves the wording and the answer that will be published; the original stays as it was asked. */
export function editEntry(actor: StaffActor, entryId: string, form: EntryForm): Promise<void> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const entry = found(isId(entryId) ? await lockEntry(db, entryId) : undefined)
    if (entry.item_id !== null) throw new Refusal('refused', [{ kind: 'question.published' }])
    const { rowVersion, ...words } = form
    if (entry.row_version !== rowVersion) throw new Refusal('conflict', [{ kind: 'changedMeanwhile' }])
    await saveEntry(db, entry.id, { ...words, edited_by_name: actor.personName })
    await recordEvent(db, {
      kind: 'question.edited',
      subject: `question:${entry.question_id ?? entry.id}`,
      providerId: null,
      visibility: 'internal',
      payload: { ready: form.ready },
    })
  })
}

/** Prepares a correction of a published answer: it comes in the next note and refers to what it takes the place of. */
export function correctItem(actor: StaffActor, itemId: string): Promise<string> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const item = found(isId(itemId) ? await findItem(db, itemId) : undefined)
    const known = await findCorrection(db, item.id)
    if (known) return known.id
    const id = randomUUID()
    await insertEntry(db, {
      id,
      procedure_id: item.procedure_id,
      question_id: null,
      corrects_id: item.id,
      document: item.document,
      paragraph: item.paragraph,
      wording: item.question,
      answer: item.answer,
      edited_by_name: actor.personName,
      item_id: null,
    })
    return id
  })
}
