import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { withdrawApplication } from '#app/features/application/withdraw-application.server.ts'
import { askRepair } from '#app/features/assessment/ask-repair.server.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { markNotificationsRead, openNotification } from '#app/features/notification/mark-read.server.ts'
import { readPreferences, savePreferences } from '#app/features/notification/preferences.server.ts'
import { readNotifications, unreadFor } from '#app/features/notification/read-notifications.server.ts'
import { saveMembership } from '#db/queries/membership.store.ts'
import { tell } from '#db/queries/notification.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { colleagueOf, registeredProvider, submittedApplication } from '../factories/application.ts'
import { applicationToAssess, askRepairOf, judgeAll, officer } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const anna = officer('Anna')

type Mailed = { message: string }
const mailsTo = async (actor: { email: string }) =>
  (await ownerQuery<Mailed>('select message from outbox_mail where recipient = $1', [actor.email])).map(
    (mail) => mail.message,
  )

const inForce = (actor: ProviderActor, onceKey: string = randomUUID()) =>
  inTransaction(SYSTEM, (db) =>
    tell(db, {
      personId: actor.personId,
      providerId: actor.providerId,
      recipient: actor.email,
      message: 'agreement-in-force',
      parameters: {
        providerName: 'Stichting Zwirrel',
        agreementNumber: 'RO-7',
        startsOn: '2026-01-01',
        link: 'http://localhost:3000/overeenkomsten/7#tekst',
        attachments: [],
      },
      locale: 'nl',
      onceKey,
    }),
  )

describe('telling somebody', () => {
  test('stands in the portal in the words of the mail, in the language of the reader, and goes by mail', async () => {
    const { actor } = await registeredProvider()
    await inForce(actor)
    const { lines, unread } = await readNotifications(actor, 1, 'nl')
    expect(lines).toMatchObject([{ text: 'Getekend: raamovereenkomst RO-7', unread: true }])
    expect(unread).toBe(1)
    expect((await readNotifications(actor, 1, 'en')).lines[0]?.text).not.toContain('Getekend')
    expect(await mailsTo(actor)).toEqual(['agreement-in-force'])
  })

  test('happens once per key, also when two do it at the same time', async () => {
    const { actor } = await registeredProvider()
    const key = randomUUID()
    await Promise.all([inForce(actor, key), inForce(actor, key), inForce(actor, key)])
    expect(await unreadFor(actor)).toBe(1)
    expect(await mailsTo(actor)).toHaveLength(1)
  })

  test('is written with what causes it, or not at all', async () => {
    const made = await applicationToAssess()
    await judgeAll(anna, made, { 'GE-1': { reason: 'te oud' } })
    await expect(
      askRepair(anna, { applicationId: made.applicationId, items: [{ criterionId: 'GE-1', words: ' ' }] }),
    ).rejects.toMatchObject({ kind: 'refused' })
    expect(await unreadFor(made.actor)).toBe(0)
    await askRepairOf(anna, made, 'GE-1')
    const { lines } = await readNotifications(made.actor, 1, 'nl')
    expect(lines.map((line) => line.text)).toEqual([expect.stringContaining('Herstel gevraagd')])
  })
})

describe('reading', () => {
  test('opening one goes to its page and counts as read, unread ones stay on top', async () => {
    const { actor } = await registeredProvider()
    await inForce(actor)
    await inForce(actor)
    const [newest, oldest] = (await readNotifications(actor, 1, 'nl')).lines
    expect(await openNotification(actor, newest!.id)).toBe('/overeenkomsten/7#tekst')
    expect((await readNotifications(actor, 1, 'nl')).lines.map(({ id, unread }) => [id, unread])).toEqual([
      [oldest!.id, true],
      [newest!.id, false],
    ])
    await markNotificationsRead(actor, 'all')
    await markNotificationsRead(actor, newest!.id)
    expect(await unreadFor(actor)).toBe(0)
  })

  test('somebody else, also a colleague and the region, neither sees, opens nor marks it', async () => {
    const { actor } = await registeredProvider()
    const colleague = await colleagueOf(actor.providerId)
    const { actor: other } = await registeredProvider()
    await inForce(actor)
    const [{ id } = { id: '' }] = (await readNotifications(actor, 1, 'nl')).lines
    for (const stranger of [colleague, other, anna]) {
      expect((await readNotifications(stranger, 1, 'nl')).lines).toEqual([])
      await expect(openNotification(stranger, id)).rejects.toMatchObject({ kind: 'not-found' })
      await expect(markNotificationsRead(stranger, id)).rejects.toMatchObject({ kind: 'not-found' })
      await markNotificationsRead(stranger, 'all')
    }
    await expect(openNotification(actor, 'geen-id')).rejects.toMatchObject({ kind: 'not-found' })
    expect(await unreadFor(actor)).toBe(1)
  })

  test('somebody with two organisations sees those of the one at work', async () => {
    const [{ actor }, { actor: second }] = [await registeredProvider(), await registeredProvider()]
    const atSecond = { ...actor, providerId: second.providerId }
    await inTransaction(SYSTEM, (db) =>
      saveMembership(db, { providerId: second.providerId, personId: actor.personId, role: 'administrator' }),
    )
    await inForce(actor)
    expect([await unreadFor(actor), await unreadFor(atSecond)]).toEqual([1, 0])
  })

  test('its words and the time it was read never change', async () => {
    const { actor } = await registeredProvider()
    await inForce(actor)
    await expect(ownerQuery(`update notification set kind = 'decision'`)).rejects.toThrow('frozen')
    await markNotificationsRead(actor, 'all')
    await expect(ownerQuery(`update notification set read_at = null`)).rejects.toThrow('frozen')
  })
})

describe('preferences', () => {
  test('what is switched off is not mailed, stands in the portal, and can be switched on again', async () => {
    const { actor } = await registeredProvider()
    await savePreferences(actor, ['closing-reminder'])
    const { optional } = await readPreferences(actor)
    expect(optional.filter(({ mailed }) => mailed).map(({ kind }) => kind)).toEqual(['closing-reminder'])
    const key = randomUUID()
    await inForce(actor, key)
    expect([await mailsTo(actor), await unreadFor(actor)]).toEqual([[], 1])
    await savePreferences(actor, ['closing-reminder', 'agreement-in-force'])
    await inForce(actor, key)
    expect(await mailsTo(actor)).toEqual([])
    await inForce(actor)
    expect(await mailsTo(actor)).toEqual(['agreement-in-force'])
  })

  test('are of one person: a colleague still gets the mail', async () => {
    const { actor } = await registeredProvider()
    const colleague = await colleagueOf(actor.providerId)
    await savePreferences(actor, [])
    await inForce(colleague)
    expect(await mailsTo(colleague)).toHaveLength(1)
    expect((await readPreferences(colleague)).optional.every(({ mailed }) => mailed)).toBe(true)
  })

  test('what is mandatory is mailed whatever was sent or stored', async () => {
    const made = await submittedApplication()
    await savePreferences(made.actor, [])
    await ownerQuery(`insert into mail_switched_off (person_id, kind) values ($1, 'application-withdrawn')`, [
      made.actor.personId,
    ])
    const { mandatory, optional } = await readPreferences(made.actor)
    expect(mandatory.map(({ kind }) => kind)).toContain('application-withdrawn')
    expect(optional.map(({ kind }) => kind)).not.toContain('application-withdrawn')
    await withdrawApplication(made.actor, { applicationId: made.applicationId, withdrawalId: randomUUID() })
    expect(await mailsTo(made.actor)).toContain('application-withdrawn')
  })

  test('the region has kinds of its own', async () => {
    const kinds = (await readPreferences(anna)).optional.map(({ kind }) => kind)
    expect(kinds).toContain('decision-reminder')
    expect(kinds).not.toContain('closing-reminder')
  })
})
