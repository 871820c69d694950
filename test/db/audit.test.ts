import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { verifyAuditChain } from '#db/queries/audit.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { inTransaction } from '#db/transaction.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()

const record = (number: string) =>
  inTransaction(SYSTEM, (db) =>
    recordEvent(db, {
      kind: 'application.started',
      subject: `application:${randomUUID()}`,
      providerId: null,
      visibility: 'internal',
      payload: { number },
    }),
  )

test('an untouched chain verifies, also when many wrote at once', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, index) => record(`AM-${String(index)}`)))
  expect(await inTransaction(SYSTEM, verifyAuditChain)).toEqual({ whole: true, events: 40 })
})

test('an event of a transaction that failed is not in the trail', async () => {
  const failing = inTransaction(SYSTEM, async (db) => {
    await recordEvent(db, {
      kind: 'application.started',
      subject: 'application:lost',
      providerId: null,
      visibility: 'internal',
      payload: { number: 'x' },
    })
    throw new Error('after the event')
  })
  await expect(failing).rejects.toThrow('after the event')
  expect(await ownerQuery(`select from audit_event where subject = 'application:lost'`)).toHaveLength(0)
})

test('the database refuses to change, delete or truncate what happened, even for its owner', async () => {
  await record('AM-fixed')
  await expect(ownerQuery(`update audit_event set kind = 'other'`)).rejects.toThrow('frozen')
  await expect(ownerQuery(`delete from audit_event`)).rejects.toThrow('frozen')
  await expect(ownerQuery(`truncate audit_event cascade`)).rejects.toThrow('frozen')
  await expect(ownerQuery(`update audit_link set hash = 'x'`)).rejects.toThrow('frozen')
})

test('tampering past the triggers is found and the first broken link is named', async () => {
  const [row] = await ownerQuery<{ id: number }>(`select min(id) + 5 as id from audit_event`)
  await ownerQuery('alter table audit_event disable trigger frozen')
  await ownerQuery(`update audit_event set payload = '{"number":"forged"}' where id = $1`, [row?.id])
  await ownerQuery('alter table audit_event enable trigger frozen')
  const found = await inTransaction(SYSTEM, verifyAuditChain)
  expect(found).toMatchObject({ whole: false, brokenEventId: Number(row?.id), why: 'hash' })
})

test('a provider cannot read internal events, nor those of another provider', async () => {
  const [mine, other] = [randomUUID(), randomUUID()]
  await inTransaction(SYSTEM, async (db) => {
    for (const [providerId, visibility] of [
      [mine, 'shared'],
      [mine, 'internal'],
      [other, 'shared'],
    ] as const) {
      await recordEvent(db, {
        kind: 'application.withdrawn',
        subject: 'application:rls',
        providerId,
        visibility,
        payload: {},
      })
    }
  })
  const actor = {
    desk: 'provider',
    personId: 'p',
    personName: 'P',
    email: 'p@example.nl',
    providerId: mine,
    role: 'editor',
  } as const
  const seen = await inTransaction(actor, (db) =>
    db
      .selectFrom('audit_event')
      .select(['provider_id', 'visibility'])
      .where('subject', '=', 'application:rls')
      .execute(),
  )
  expect(seen).toEqual([{ provider_id: mine, visibility: 'shared' }])
})
