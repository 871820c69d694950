import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { EndingKind, EndingParty, EndingTask } from '#app/features/agreement/ending/ending.ts'
import type { Db } from '../transaction.ts'

type Person = { id: string; name: string }

export type NewEnding = {
  agreementId: string
  providerId: string
  kind: EndingKind
  party: EndingParty
  clause: string
  ground: string
  endsOn: string
  by: Person
  /** Who confirms it at once: the provider its own notice, the portal what follows from the agreement. */
  confirmedBy?: Person
}

/** Writes an ending down; undefined when another one is there. */
export function insertEnding(db: Db, ending: NewEnding) {
  return db
    .insertInto('agreement_ending')
    .values({
      id: randomUUID(),
      agreement_id: ending.agreementId,
      provider_id: ending.providerId,
      kind: ending.kind,
      by_party: ending.party,
      clause: ending.clause,
      ground: ending.ground,
      ends_on: ending.endsOn,
      proposed_by: ending.by.id,
      proposed_by_name: ending.by.name,
      ...(ending.confirmedBy && {
        confirmed_by: ending.confirmedBy.id,
        confirmed_by_name: ending.confirmedBy.name,
        confirmed_at: sql<Date>`clock_timestamp()`,
      }),
    })
    .onConflict((conflict) => conflict.column('agreement_id').where('withdrawn_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
}

/** The ending of an agreement that counts, locked until this transaction ends. */
export function lockEnding(db: Db, agreementId: string) {
  return db
    .selectFrom('agreement_ending')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .where('withdrawn_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** The provider is told of the intention and can answer; the last day cannot come before its term is over. */
export async function noteEndingAnnounced(db: Db, id: string, endsOn: string): Promise<void> {
  await db
    .updateTable('agreement_ending')
    .set({ announced_at: sql<Date>`clock_timestamp()`, ends_on: endsOn })
    .where('id', '=', id)
    .execute()
}

export async function noteEndingConfirmed(db: Db, id: string, by: Person): Promise<void> {
  await db
    .updateTable('agreement_ending')
    .set({ confirmed_by: by.id, confirmed_by_name: by.name, confirmed_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .execute()
}

export async function noteEndingWithdrawn(db: Db, id: string, reason: string): Promise<void> {
  await db
    .updateTable('agreement_ending')
    .set({ withdrawn_at: sql<Date>`clock_timestamp()`, withdrawn_reason: reason })
    .where('id', '=', id)
    .execute()
}

export async function keepEndingLetter(db: Db, id: string, fileId: string): Promise<void> {
  await db.updateTable('agreement_ending').set({ letter_file_id: fileId }).where('id', '=', id).execute()
}

/** Puts down what has to be done, each with its last day; what is there already stays. */
export async function insertEndingTasks(
  db: Db,
  endingId: string,
  tasks: readonly { task: EndingTask; dueOn: string }[],
): Promise<void> {
  await db
    .insertInto('agreement_ending_task')
    .values(tasks.map(({ task, dueOn }) => ({ ending_id: endingId, task, due_on: dueOn })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

type NewAnswer = { endingId: string; providerId: string; answer: string; by: Person }

/** Keeps what the provider says about an intention; the table takes none once it is decided. Answers its id. */
export async function insertEndingAnswer(db: Db, { endingId, providerId, answer, by }: NewAnswer): Promise<string> {
  const id = randomUUID()
  await db
    .insertInto('agreement_ending_answer')
    .values({
      id,
      ending_id: endingId,
      provider_id: providerId,
      answer,
      answered_by: by.id,
      answered_by_name: by.name,
    })
    .execute()
  return id
}

/** Ticks a task; false when somebody did already. */
export async function tickEndingTask(db: Db, endingId: string, task: EndingTask, name: string): Promise<boolean> {
  const row = await db
    .updateTable('agreement_ending_task')
    .set({ done_at: sql<Date>`clock_timestamp()`, done_by_name: name })
    .where('ending_id', '=', endingId)
    .where('task', '=', task)
    .where('done_at', 'is', null)
    .returning('task')
    .executeTakeFirst()
  return row !== undefined
}
