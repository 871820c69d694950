import { describe, expect, test } from 'vitest'
import { uploadText } from '#app/features/agreement/text/upload-text.server.ts'
import { decideText } from '#app/features/agreement/text/decide-text.server.ts'
import { keepTextInUse } from '#app/features/agreement/text/keep-text-in-use.server.ts'
import { writeTextFile } from '#app/features/agreement/text/write-text-file.server.ts'
import { SYSTEM, type StaffActor } from '#app/features/identity/actor.ts'
import { savePreferences } from '#app/features/notification/preferences.server.ts'
import { readNotifications } from '#app/features/notification/read-notifications.server.ts'
import { listEditions } from '#db/queries/contract-text.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { staffMember } from '../factories/agreement.ts'
import { decided, orderOn, startedText, written } from '../factories/contract-text.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()

type Mailed = { message: string; parameters: Record<string, unknown> }
const mailsTo = ({ email }: StaffActor) =>
  ownerQuery<Mailed>(
    `select message, parameters from outbox_mail where recipient = $1 and message like 'contract-text-%'
     order by created_at, message`,
    [email],
  )
const messagesTo = async (actor: StaffActor) => (await mailsTo(actor)).map(({ message }) => message)

async function people() {
  const [one, two, three] = [
    await staffMember('legal', 'Jurist Een'),
    await staffMember('legal', 'Jurist Twee'),
    await staffMember('legal', 'Jurist Drie'),
  ]
  return { one, two, three, officer: await staffMember('procurement'), admin: await staffMember('admin') }
}

/** A text that the first lawyer wrote and sent. */
async function sent(one: StaffActor, others: readonly StaffActor[] = []) {
  const id = await startedText(one)
  for (const writer of [one, ...others]) await written(writer, id, { text: `Zin van ${writer.personName}.` })
  await decided(one, id, 'send')
  return id
}

describe('a text that was sent', () => {
  test('is told to every other lawyer, once, with its name, its sender and its address; to nobody else', async () => {
    const { one, two, three, officer, admin } = await people()
    const id = await sent(one)
    for (const lawyer of [two, three])
      expect(await mailsTo(lawyer)).toMatchObject([
        {
          message: 'contract-text-sent',
          parameters: {
            region: 'Noord-Limburg',
            sentBy: 'Jurist Een',
            reason: 'Een nieuwe tekst voor de proef',
            mayAdopt: 'yes',
            link: expect.stringMatching(new RegExp(`^https?://.+/juridisch/teksten/${id}$`)) as unknown,
          },
        },
      ])
    for (const other of [one, officer, admin]) expect(await mailsTo(other)).toEqual([])
    expect((await readNotifications(two, 1, 'nl')).lines).toMatchObject([
      {
        text: expect.stringMatching(/^Wacht op een tweede jurist: Noord-Limburg, tekst \d+$/) as unknown,
        unread: true,
      },
    ])
    await decided(two, id, 'adopt')
  })

  test('is told once however often the form is sent, and again when it is sent again', async () => {
    const { one, two } = await people()
    const id = await startedText(one)
    await written(one, id, { text: 'Een zin.' })
    const order = { ...(await orderOn(one, id)), act: 'send', reason: '' } as const
    const both = await Promise.allSettled([decideText(one, order), decideText(one, order)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(decideText(one, order)).rejects.toMatchObject({ kind: 'conflict' })
    expect(await messagesTo(two)).toEqual(['contract-text-sent'])
    await decided(one, id, 'return')
    await decided(one, id, 'send')
    expect(await messagesTo(two)).toEqual(['contract-text-sent', 'contract-text-sent'])
    await decided(two, id, 'adopt')
  })

  test('is not told when it cannot be sent', async () => {
    const { one, two } = await people()
    const id = await startedText(one)
    await written(one, id, { text: 'Vanaf {{term.startsOn}}.' })
    await ownerQuery(
      `update clause_version set content = jsonb_set(content, '{paragraphs,0,text}', '"Zie {{provider.gone}}."') where status = 'draft' and origin = 'written'`,
    )
    await expect(decided(one, id, 'send')).rejects.toMatchObject({ kind: 'refused' })
    expect(await mailsTo(two)).toEqual([])
    await decided(one, id, 'discard')
  })

  test('does not ask who wrote part of it to adopt it', async () => {
    const { one, two, three } = await people()
    const id = await sent(one, [two])
    expect(await mailsTo(two)).toMatchObject([{ parameters: { mayAdopt: 'no' } }])
    expect(await mailsTo(three)).toMatchObject([{ parameters: { mayAdopt: 'yes' } }])
    await decided(three, id, 'adopt')
  })

  test('stands in the portal of who switched the mail off', async () => {
    const { one, two } = await people()
    await savePreferences(two, [])
    const id = await sent(one)
    expect(await mailsTo(two)).toEqual([])
    expect((await readNotifications(two, 1, 'nl')).lines).toHaveLength(1)
    await decided(two, id, 'adopt')
  })
})

describe('what became of it', () => {
  test('is told to who sent it: given back with the reason, then adopted', async () => {
    const { one, two, three } = await people()
    const id = await sent(one)
    await decideText(two, { ...(await orderOn(two, id)), act: 'return', reason: 'Artikel 1.18 mist een woord' })
    expect(await mailsTo(one)).toMatchObject([
      {
        message: 'contract-text-decided',
        parameters: { outcome: 'returned', decidedBy: 'Jurist Twee', reason: 'Artikel 1.18 mist een woord' },
      },
    ])
    await decided(one, id, 'send')
    await decided(three, id, 'adopt')
    const link = expect.stringMatching(new RegExp(`/juridisch/teksten/${id}$`)) as unknown
    expect(await mailsTo(one)).toMatchObject([
      { parameters: { outcome: 'returned' } },
      { parameters: { outcome: 'adopted', decidedBy: 'Jurist Drie', reason: '', link } },
    ])
    expect((await readNotifications(one, 1, 'nl')).lines.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Teruggegeven: Noord-Limburg/),
        expect.stringMatching(/^Vastgesteld: Noord-Limburg/),
      ]),
    )
    for (const lawyer of [two, three])
      expect(await messagesTo(lawyer)).toEqual(['contract-text-sent', 'contract-text-sent'])
  })

  test('is told to who sent it, not to who wrote it; nobody is told of an own act', async () => {
    const { one, two, three } = await people()
    const id = await startedText(one)
    await written(one, id, { text: 'Een zin.' })
    await decided(two, id, 'send')
    await decided(two, id, 'return')
    expect(await mailsTo(two)).toEqual([])
    await decided(two, id, 'send')
    await decided(three, id, 'adopt')
    expect(await messagesTo(two)).toEqual(['contract-text-decided'])
    expect(await messagesTo(one)).toEqual(['contract-text-sent', 'contract-text-sent'])
  })

  test('is not told to who no longer works at the legal desk', async () => {
    const { one, two } = await people()
    const id = await sent(one)
    await ownerQuery(`delete from staff_desk where person_id = $1`, [one.personId])
    await decided(two, id, 'adopt')
    expect(await mailsTo(one)).toEqual([])
  })

  test('a common base that was loaded is told in its own name', async () => {
    const { one, two } = await people()
    const file = await inTransaction(SYSTEM, async (db) => writeTextFile(db, await keepTextInUse(db), { base: true }))
    file.clauses[0]!.clause.title = 'Overwegingen vooraf'
    const { id } = await uploadText(one, new TextEncoder().encode(JSON.stringify(file)))
    await decided(one, id, 'send')
    expect((await readNotifications(two, 1, 'nl')).lines).toMatchObject([
      { text: expect.stringContaining('Gezamenlijke basis, tekst') as unknown },
    ])
    await decided(two, id, 'adopt')
    const adopted = (await inTransaction(one, listEditions)).find((edition) => edition.id === id)
    expect(adopted?.status).toBe('adopted')
    expect(await messagesTo(one)).toEqual(['contract-text-decided'])
  })
})
