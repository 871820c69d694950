import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { announceMoment, cancelMoment, changeMoment } from '#app/features/admission/compose-moment.server.ts'
import { readCalendar } from '#app/features/admission/read-calendar.server.ts'
import { readMomentToChange, readNewMoment } from '#app/features/admission/read-composer.server.ts'
import { changeClosing } from '#app/features/admission/change-closing.server.ts'
import { startApplication } from '#app/features/application/start-application.server.ts'
import { PUBLIC, SYSTEM, type StaffActor } from '#app/features/identity/actor.ts'
import { inTransaction } from '#db/transaction.ts'
import { completeApplication, openMoment, registeredProvider } from '../factories/application.ts'
import { announcedMoment, momentDraft } from '../factories/moment.ts'
import { officer } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'
import { parseCalendar, textValue, valueOf } from '../setup/icalendar-parser.ts'

const { ownerQuery } = useDatabase()
const anna = officer('Anna')
const mails = (message: string, like: string) =>
  ownerQuery<{ recipient: string; news: string; reason: string }>(
    `select recipient, parameters->>'news' as news, parameters->>'reason' as reason from outbox_mail
     where message = $1 and once_key like $2 order by recipient`,
    [message, like],
  )
const events = (id: string) =>
  ownerQuery<{ kind: string; payload: object }>(
    'select kind, payload from audit_event where subject = $1 order by id',
    [`moment:${id}`],
  )
const stored = async (id: string) =>
  (
    await ownerQuery<{ name: string; row_version: number; cancel_reason: string | null; opens_at: Date }>(
      'select name, row_version, cancel_reason, opens_at from admission_moment where id = $1',
      [id],
    )
  )[0]

describe('announcing a moment', () => {
  test('puts it in public at once, tells who applies in the procedure, and a second press changes nothing', async () => {
    const applicant = await completeApplication()
    const input = { id: randomUUID(), procedureId: applicant.procedureId, draft: momentDraft() }
    await Promise.all([announceMoment(anna, input), announceMoment(anna, input)])
    await announceMoment(anna, input)
    const visible = await inTransaction(PUBLIC, (db) =>
      db.selectFrom('admission_moment').select('name').where('id', '=', input.id).execute(),
    )
    expect(visible).toEqual([{ name: 'Ronde voorjaar' }])
    expect(await mails('moment-news', `moment-announced:${input.id}%`)).toEqual([
      { recipient: applicant.actor.email, news: 'announced', reason: input.draft.words },
    ])
    expect((await events(input.id)).map(({ kind }) => kind)).toEqual(['moment.announced'])
  })

  test('offers the dates of the calendar rule; a copy takes the words and terms along', async () => {
    const source = await announcedMoment(anna, { repairDays: 7, productCodes: ['41N11'] })
    const { procedureId } = source
    const fresh = await readNewMoment(anna, { procedureId })
    expect(fresh.values).toMatchObject({ name: '', repairDays: '10', productScope: 'all', products: [] })
    const copy = await readNewMoment(anna, { procedureId, cloneOf: source.id })
    expect(copy.values).toMatchObject({
      name: '',
      reason: source.draft.words,
      repairDays: '7',
      productScope: 'some',
      products: ['41N11'],
      closesDate: fresh.values.closesDate,
    })
    await expect(readNewMoment(anna, { procedureId: randomUUID() })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(readNewMoment(anna, { procedureId, cloneOf: randomUUID() })).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  test('is refused with every reason at once, and nothing is kept', async () => {
    const { procedureId } = await openMoment()
    const id = randomUUID()
    const draft = momentDraft({ opensAt: new Date(0), productCodes: ['99X99'], categories: [] })
    await expect(announceMoment(anna, { id, procedureId, draft })).rejects.toMatchObject({
      kind: 'refused',
      reasons: [
        { kind: 'moment.opensInThePast' },
        { kind: 'moment.nothingToApplyFor' },
        { kind: 'moment.productUnknown', params: { product: '99X99' } },
      ],
    })
    expect(await stored(id)).toBeUndefined()
    expect(await events(id)).toEqual([])
  })
})

describe('a moment that has not opened', () => {
  test('can be changed with a reason that followers read', async () => {
    const { id, draft } = await announcedMoment(anna)
    const change = { momentId: id, draft: { ...draft, name: 'Ronde zomer' }, rowVersion: 1 }
    await expect(changeMoment(anna, { ...change, reason: '' })).rejects.toMatchObject({
      reasons: [{ kind: 'required' }],
    })
    await changeMoment(anna, { ...change, reason: 'Een betere naam' })
    expect(await stored(id)).toMatchObject({ name: 'Ronde zomer', row_version: 2 })
    expect((await events(id)).at(-1)).toEqual({
      kind: 'moment.changed',
      payload: { fields: ['name'], reason: 'Een betere naam' },
    })
  })

  test('changing nothing tells nobody', async () => {
    const { id, draft } = await announcedMoment(anna)
    await changeMoment(anna, { momentId: id, draft, rowVersion: 1, reason: 'Niets' })
    expect(await stored(id)).toMatchObject({ row_version: 1 })
    expect(await events(id)).toHaveLength(1)
  })

  test('two officers at once: one is kept, the other hears of it', async () => {
    const { id, draft } = await announcedMoment(anna)
    const change = (name: string) => ({ momentId: id, draft: { ...draft, name }, rowVersion: 1, reason: 'Naam' })
    const both = await Promise.allSettled([
      changeMoment(anna, change('Een')),
      changeMoment(officer('Bert'), change('Twee')),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { kind: 'conflict', reasons: [{ kind: 'changedMeanwhile' }] },
    })
  })

  test('can be cancelled: it stays in public with the reason, never opens and takes nobody', async () => {
    const { id, draft } = await announcedMoment(anna)
    await cancelMoment(anna, { momentId: id, rowVersion: 1, reason: 'Er is genoeg aanbod' })
    expect(await stored(id)).toMatchObject({ cancel_reason: 'Er is genoeg aanbod', row_version: 2 })
    await expect(cancelMoment(anna, { momentId: id, rowVersion: 2, reason: 'Nog eens' })).rejects.toMatchObject({
      reasons: [{ kind: 'moment.cancelledAlready' }],
    })
    const change = { momentId: id, draft, rowVersion: 2, reason: 'Toch' }
    await expect(changeMoment(anna, change)).rejects.toMatchObject({ kind: 'conflict' })
    const { actor } = await registeredProvider()
    await expect(startApplication(actor, id, randomUUID())).rejects.toMatchObject({ kind: 'too-late' })
  })
})

describe('a moment that opened', () => {
  const opened = async () => {
    const made = await announcedMoment(anna)
    await ownerQuery(`update admission_moment set opens_at = clock_timestamp() where id = $1`, [made.id])
    return made
  }

  test('can no longer be changed or cancelled, not by a page that was open before it', async () => {
    const { id, draft } = await opened()
    const late = { kind: 'too-late', reasons: [{ kind: 'moment.alreadyOpen' }] }
    await expect(changeMoment(anna, { momentId: id, draft, rowVersion: 1, reason: 'Te laat' })).rejects.toMatchObject(
      late,
    )
    await expect(cancelMoment(anna, { momentId: id, rowVersion: 1, reason: 'Te laat' })).rejects.toMatchObject(late)
    await expect(readMomentToChange(anna, id)).rejects.toMatchObject({ kind: 'gone' })
  })

  test('is frozen in the database but for its closing', async () => {
    const { id } = await opened()
    const write = (column: 'repair_days' | 'closes_at', value: number | Date) =>
      inTransaction(SYSTEM, (db) =>
        db
          .updateTable('admission_moment')
          .set({ [column]: value })
          .where('id', '=', id)
          .execute(),
      )
    await expect(write('repair_days', 99)).rejects.toThrow('frozen')
    await write('closes_at', new Date(Date.now() + 90 * 86_400_000))
  })
})

describe('whoever does not work at the procurement desk', () => {
  const others = (['legal', 'contract-management', 'admin'] as const).map((desk) => officer(desk, [desk]))
  const acts: [string, (actor: StaffActor, at: { id: string; procedureId: string }) => Promise<unknown>][] = [
    [
      'announce',
      (actor, { procedureId }) => announceMoment(actor, { id: randomUUID(), procedureId, draft: momentDraft() }),
    ],
    [
      'change',
      (actor, { id }) => changeMoment(actor, { momentId: id, draft: momentDraft(), rowVersion: 1, reason: 'x' }),
    ],
    ['cancel', (actor, { id }) => cancelMoment(actor, { momentId: id, rowVersion: 1, reason: 'x' })],
    ['compose', (actor, { procedureId }) => readNewMoment(actor, { procedureId })],
    ['open the form', (actor, { id }) => readMomentToChange(actor, id)],
  ]
  test.each(acts)('may not %s', async (_name, act) => {
    const moment = await announcedMoment(anna)
    const { actor: provider } = await registeredProvider()
    for (const actor of [...others, provider as unknown as StaffActor])
      await expect(act(actor, moment)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('what does not exist is not found', async () => {
    for (const momentId of [randomUUID(), 'geen-id']) {
      const change = { momentId, draft: momentDraft(), rowVersion: 1, reason: 'x' }
      await expect(changeMoment(anna, change)).rejects.toMatchObject({ kind: 'not-found' })
      await expect(cancelMoment(anna, change)).rejects.toMatchObject({ kind: 'not-found' })
      await expect(readMomentToChange(anna, momentId)).rejects.toMatchObject({ kind: 'not-found' })
    }
  })
})

describe('the calendar of a procedure', () => {
  const slugOf = async (procedureId: string) =>
    (await ownerQuery<{ slug: string }>('select slug from procedure where id = $1', [procedureId]))[0]!.slug
  const feed = async (procedureId: string, momentId?: string) => {
    const text = await readCalendar({ slug: await slugOf(procedureId), momentId, locale: 'nl' })
    return parseCalendar(new TextEncoder().encode(text)).components
  }
  const closingOf = (calendar: Awaited<ReturnType<typeof feed>>, momentId: string) =>
    calendar.find((event) => valueOf(event, 'UID') === `${momentId}-closes@openhuis`)!

  test('has every date of every moment once, and of one moment alone when asked', async () => {
    const { id, procedureId } = await announcedMoment(anna)
    const all = await feed(procedureId)
    expect(all).toHaveLength(12)
    expect(new Set(all.map((event) => valueOf(event, 'UID'))).size).toBe(12)
    const one = await feed(procedureId, id)
    expect(one.map((event) => textValue(valueOf(event, 'SUMMARY')))).toContain('Ronde voorjaar: sluit')
    expect(one).toHaveLength(6)
  })

  test('a moved closing is the same event with a higher sequence, a later stamp and the reason', async () => {
    const { procedureId, momentId } = await openMoment()
    const before = closingOf(await feed(procedureId), momentId)
    const [{ closes_at } = { closes_at: new Date() }] = await ownerQuery<{ closes_at: Date }>(
      'select closes_at from admission_moment where id = $1',
      [momentId],
    )
    const newClosing = new Date(closes_at.getTime() + 86_400_000)
    await changeClosing(anna, { momentId, kind: 'extension', newClosing, reason: 'Meer tijd; echt', rowVersion: 1 })
    const after = closingOf(await feed(procedureId), momentId)
    expect(valueOf(after, 'DTSTART')).not.toBe(valueOf(before, 'DTSTART'))
    expect(Number(valueOf(after, 'SEQUENCE'))).toBe(Number(valueOf(before, 'SEQUENCE')) + 1)
    expect(valueOf(after, 'DTSTAMP') >= valueOf(before, 'DTSTAMP')).toBe(true)
    expect(textValue(valueOf(after, 'DESCRIPTION'))).toContain('Reden: Meer tijd; echt')
  })

  test('a cancelled moment stays in it as cancelled', async () => {
    const { id, procedureId } = await announcedMoment(anna)
    await cancelMoment(anna, { momentId: id, rowVersion: 1, reason: 'Niet nodig' })
    const states = (await feed(procedureId, id)).map((event) => valueOf(event, 'STATUS'))
    expect(states).toEqual(Array.from({ length: 6 }, () => 'CANCELLED'))
  })

  test('a moment of another procedure is not found in it', async () => {
    const [one, other] = [await openMoment(), await openMoment()]
    await expect(feed(one.procedureId, other.momentId)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(readCalendar({ slug: 'bestaat-niet', locale: 'nl' })).rejects.toMatchObject({ kind: 'not-found' })
  })
})
