import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { sendMail } from '#app/features/notification/send-mail.server.ts'
import { storage } from '#app/utils/storage.server.ts'
import { insertFile } from '#db/queries/file.store.ts'
import { putMail, type OutgoingMail } from '#db/queries/outbox.store.ts'
import { findPostboxMail, listPostbox } from '#db/queries/postbox.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { mailServer } from '../factories/mail-server.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
let smtp: Awaited<ReturnType<typeof mailServer>>

beforeAll(async () => {
  smtp = await mailServer()
  process.env.SMTP_URL = smtp.url
})
afterAll(() => smtp.stop())
afterEach(() => {
  smtp.state.refuse = false
  smtp.received.length = 0
  process.env.SMTP_URL = smtp.url
  for (const name of ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY_FILE']) process.env[name] = ''
})

const signing: OutgoingMail<'agreement-to-sign'> = {
  recipient: 'anouk@zorg.example',
  message: 'agreement-to-sign',
  parameters: { providerName: 'Zorg Łuk', agreementNumber: 'RO-1', link: 'http://localhost:3000/x' },
  locale: 'nl',
  onceKey: '',
}

/** Writes a mail to the outbox as a use case does, and gives its id. */
async function written(mail: Partial<OutgoingMail<'agreement-to-sign'>> = {}): Promise<string> {
  const onceKey = randomUUID()
  await inTransaction(SYSTEM, (db) => putMail(db, { ...signing, ...mail, onceKey }))
  const [row] = await ownerQuery<{ id: string }>('select id from outbox_mail where once_key = $1', [onceKey])
  return row!.id
}

const stateOf = async (id: string) =>
  (await ownerQuery('select sent_at is not null as sent, attempts, last_error from outbox_mail where id = $1', [id]))[0]

describe('a mail of the outbox', () => {
  it('arrives as HTML and plain text, marked as automatic, with the id of the outbox', async () => {
    const id = await written()
    await sendMail({ mailId: id })
    const [mail] = smtp.received
    expect(mail!.envelope).toEqual({ from: 'niet-antwoorden@openhuis.example', to: ['anouk@zorg.example'] })
    expect(mail!.messageId).toBe(`<${id}@openhuis.example>`)
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail!.from?.text).toBe('"Openhuis" <niet-antwoorden@openhuis.example>')
    expect(mail!.subject).toBe('Ter ondertekening: raamovereenkomst RO-1')
    expect(mail!.text).toContain('Zorg Łuk')
    expect(mail!.html).toContain('Zorg Łuk')
    expect(await stateOf(id)).toEqual({ sent: true, attempts: 1, last_error: null })
  })

  it('is sent once, however often and by however many the job is done', async () => {
    const id = await written()
    await Promise.all([1, 2, 3, 4].map(() => sendMail({ mailId: id })))
    await sendMail({ mailId: id })
    expect(smtp.received).toHaveLength(1)
    await sendMail({ mailId: randomUUID() })
    expect(smtp.received).toHaveLength(1)
  })

  it('waits, with the reason, when the server refuses, and goes at the next try with the same Message-ID', async () => {
    const id = await written()
    smtp.state.refuse = true
    await expect(sendMail({ mailId: id })).rejects.toThrow('try later')
    expect(await stateOf(id)).toMatchObject({
      sent: false,
      attempts: 1,
      last_error: expect.stringContaining('451') as string,
    })
    smtp.state.refuse = false
    await sendMail({ mailId: id })
    expect(smtp.received[0]!.messageId).toBe(`<${id}@openhuis.example>`)
    expect(await stateOf(id)).toEqual({ sent: true, attempts: 2, last_error: null })
  })

  it('does not wait long for a server that says nothing', async () => {
    const silent = net.createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => silent.once('listening', resolve))
    process.env.SMTP_URL = `smtp://127.0.0.1:${(silent.address() as net.AddressInfo).port}`
    const id = await written()
    const began = performance.now()
    await expect(sendMail({ mailId: id })).rejects.toThrow(/greeting/i)
    expect(performance.now() - began).toBeLessThan(5_000)
    silent.close()
  })

  it('brings its files, as they are in storage', async () => {
    const bytes = Buffer.from('%PDF-1.7 een brief')
    const { sha256, size } = await storage().put(bytes)
    const name = 'besluit Łuk "1".pdf'
    const mail = await inTransaction(SYSTEM, async (db) => {
      const fileId = await insertFile(db, {
        providerId: null,
        sha256,
        name,
        mediaType: 'application/pdf',
        sizeBytes: size,
      })
      const parameters = {
        providerName: 'Z',
        applicationNumber: 'A',
        decisionNumber: 'B',
        link: 'http://x',
        attachments: [{ fileId, name }],
      }
      await putMail(db, { ...signing, message: 'decision', parameters, onceKey: 'with-file' })
      return fileId
    })
    expect(mail).toBeTruthy()
    const [row] = await ownerQuery<{ id: string }>(`select id from outbox_mail where once_key = 'with-file'`)
    await sendMail({ mailId: row!.id })
    const [file] = smtp.received[0]!.attachments
    expect(file).toMatchObject({ filename: name, contentType: 'application/pdf', contentDisposition: 'attachment' })
    expect(file!.content.equals(bytes)).toBe(true)
  })

  it('is not sent without a file that it should bring', async () => {
    const parameters = {
      providerName: 'Z',
      applicationNumber: 'A',
      decisionNumber: 'B',
      link: 'http://x',
      attachments: [{ fileId: randomUUID(), name: 'weg.pdf' }],
    }
    await inTransaction(SYSTEM, (db) =>
      putMail(db, { ...signing, message: 'decision', parameters, onceKey: 'file-gone' }),
    )
    const [row] = await ownerQuery<{ id: string }>(`select id from outbox_mail where once_key = 'file-gone'`)
    await expect(sendMail({ mailId: row!.id })).rejects.toThrow('not-found')
    expect(smtp.received).toHaveLength(0)
    expect(await stateOf(row!.id)).toMatchObject({ sent: false })
  })

  it('loses a link that lets in who has it, once it left', async () => {
    const parameters = { name: 'A', link: 'http://localhost:3000/wachtwoord-instellen?token=geheim' }
    await inTransaction(SYSTEM, (db) =>
      putMail(db, { ...signing, message: 'reset-password', parameters, onceKey: 'secret' }),
    )
    const [row] = await ownerQuery<{ id: string }>(`select id from outbox_mail where once_key = 'secret'`)
    await sendMail({ mailId: row!.id })
    expect(smtp.received[0]!.text).toContain('token=geheim')
    expect(await ownerQuery(`select parameters from outbox_mail where once_key = 'secret'`)).toEqual([
      { parameters: { name: 'A' } },
    ])
  })

  it('is signed when a key is set, and refused when the key is set by half', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const file = path.join(process.env.DATA_DIR!, 'dkim.pem')
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }))
    Object.assign(process.env, { DKIM_DOMAIN: 'openhuis.example', DKIM_SELECTOR: 'mail', DKIM_KEY_FILE: file })
    await sendMail({ mailId: await written() })
    expect(smtp.received[0]!.raw).toMatch(/^DKIM-Signature: v=1;[\s\S]*d=openhuis\.example[\s\S]*s=mail/m)
    process.env.DKIM_SELECTOR = ''
    await expect(sendMail({ mailId: await written() })).rejects.toThrow('all three')
  })
})

describe('words that try to be headers or addresses', () => {
  it.each([
    'a@x.example\r\nBcc: evil@evil.example',
    'a@x.example, evil@evil.example',
    'a@x.example;evil@evil.example',
    'Anouk <a@x.example>',
    '"evil@evil.example" <a@x.example>',
    'a@x.example\nevil@evil.example',
    '<a@x.example> NOTIFY=SUCCESS',
    '',
  ])('reach nobody as a recipient: %j', async (recipient) => {
    await expect(sendMail({ mailId: await written({ recipient }) })).rejects.toThrow()
    expect(smtp.received).toHaveLength(0)
  })

  it('stay words in a subject and in the text', async () => {
    const providerName = 'Zorg\r\nBcc: evil@evil.example\r\n\r\n<script>alert(1)</script>'
    const parameters = { providerName, agreementNumber: 'RO-1\r\nX-Evil: 1', link: 'http://localhost:3000/x' }
    await sendMail({ mailId: await written({ parameters }) })
    const [mail] = smtp.received
    expect(mail!.envelope.to).toEqual(['anouk@zorg.example'])
    expect([mail!.bcc, mail!.cc, mail!.headers.get('x-evil')]).toEqual([undefined, undefined, undefined])
    expect(mail!.subject).toBe('Ter ondertekening: raamovereenkomst RO-1 X-Evil: 1')
    expect(mail!.html).not.toContain('<script>')
  })
})

it('goes to the postbox of the portal when there is no mail server', async () => {
  process.env.SMTP_URL = ''
  await sendMail({ mailId: await written({ recipient: 'postbox@zorg.example' }) })
  expect(smtp.received).toHaveLength(0)
  const [listed] = await inTransaction(SYSTEM, (db) => listPostbox(db, 'postbox@zorg.example'))
  const mail = await inTransaction(SYSTEM, (db) => findPostboxMail(db, listed!.id))
  expect(mail).toMatchObject({ subject: 'Ter ondertekening: raamovereenkomst RO-1', attachments: [] })
  expect(mail!.text).toContain('http://localhost:3000/x')
})
