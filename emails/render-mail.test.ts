import { describe, expect, it } from 'vitest'
import { LOCALES } from '#app/i18n/locale.ts'
import type { MailMessage, MailParameters } from './catalogue.ts'
import { isMailMessage, renderMail } from './render-mail.ts'

const LINK = 'http://localhost:3000/hier?token=abc_DEF-123'
const application = { providerName: 'Zorg & <b>Zo</b> ’t Łuk', applicationNumber: 'AM-1001', link: LINK }
const agreement = { providerName: application.providerName, agreementNumber: 'RO-1001', link: LINK }
const ANY: { [Message in MailMessage]: MailParameters[Message] } = {
  'verify-email': { name: 'Sanne Şahin', link: LINK },
  'already-registered': { name: 'Sanne Şahin', link: LINK },
  'organisation-known': { name: 'Sanne Şahin', kvkNumber: '90000001' },
  'reset-password': { name: 'Sanne Şahin', link: LINK },
  'registration-attempt': { providerName: agreement.providerName, attemptedBy: 'Iemand (i@x.nl)', link: LINK },
  invitation: {
    providerName: agreement.providerName,
    inviterName: 'Joost',
    link: LINK,
    expiresAt: '2026-12-11T16:00:00Z',
  },
  'submission-receipt': {
    ...application,
    receiptNumber: 'OB-7',
    submittedAt: '2026-12-11T16:00:00Z',
    sha256: 'ab'.repeat(32),
    attachments: [],
  },
  'application-withdrawn': { ...application, closesAt: '2026-12-11T16:00:00Z' },
  'closing-changed': {
    momentName: 'Winter',
    closedBefore: '2026-12-11T16:00:00Z',
    closesAfter: '2026-12-14T16:00:00Z',
    reason: 'storing',
    link: LINK,
  },
  'repair-requested': { ...application, dueAt: '2026-12-11T16:00:00Z', itemCount: 2 },
  decision: { ...application, decisionNumber: 'BS-3', attachments: [] },
  'category-confirmed': { providerName: application.providerName, category: 'B', link: LINK },
  'agreement-to-sign': agreement,
  'agreement-to-countersign': agreement,
  'agreement-in-force': { ...agreement, startsOn: '2026-01-01', attachments: [] },
}
const CASES = LOCALES.flatMap((locale) => (Object.keys(ANY) as MailMessage[]).map((message) => ({ locale, message })))

describe.each(CASES)('$message in $locale', ({ locale, message }) => {
  const rendered = renderMail(message, ANY[message], locale)
  const parameters: Record<string, unknown> = ANY[message]

  it('has no hole and no missing translation', async () => {
    const { subject, html, text } = await rendered
    expect(subject).not.toBe('')
    for (const part of [subject, html, text])
      expect(part).not.toMatch(/undefined|null|NaN|Invalid|emails\.|\[object|\{\w+\}/)
  })

  it('says its language, and the same in HTML and in plain text', async () => {
    const { html, text } = await rendered
    expect(html).toContain(`lang="${locale}"`)
    for (const name of [
      'providerName',
      'name',
      'applicationNumber',
      'agreementNumber',
      'kvkNumber',
      'sha256',
      'reason',
    ]) {
      if (typeof parameters[name] === 'string') expect(text).toContain(parameters[name])
    }
    if ('link' in parameters) {
      expect(html).toContain(`href="${LINK}"`)
      expect(text).toContain(LINK)
    }
  })

  it('lets no name become markup', async () => {
    expect((await rendered).html).not.toContain('<b>Zo</b>')
  })
})

it('writes instants in Dutch time, with the hour people read on the clock', async () => {
  const { text } = await renderMail('repair-requested', ANY['repair-requested'], 'nl')
  expect(text).toContain('vrijdag 11 december 2026 om 17.00 uur')
  expect(text).toContain('2 punten')
})

it('keeps a subject on one line, whatever an organisation is called', async () => {
  const name = 'Zorg\r\nBcc: evil@evil.example\u2028Zo'
  const { subject } = await renderMail('invitation', { ...ANY.invitation, providerName: name }, 'nl')
  expect(subject).toBe('Uitnodiging: werk mee voor Zorg Bcc: evil@evil.example Zo in Openhuis')
})

it('knows which messages there are', () => {
  expect(isMailMessage('invitation')).toBe(true)
  expect(isMailMessage('toString')).toBe(false)
})
