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
  'follow-confirm': {
    procedureTitle: 'Jeugdhulp & <b>Zo</b>',
    link: LINK,
    expiresAt: '2026-12-11T16:00:00Z',
  },
  'procedure-published': { title: 'Jeugdhulp 2026', link: LINK },
  'procedure-rectified': { title: 'Jeugdhulp 2026', number: 2, reason: 'Een tarief was fout.', count: 3, link: LINK },
  'tariff-set': {
    title: 'Jeugdhulp 2026',
    product: '45N21 Begeleiding',
    amount: '104.25',
    startsOn: '2031-01-01',
    link: LINK,
  },
  'tariffs-published': {
    title: 'Jeugdhulp 2026',
    year: 2027,
    startsOn: '2027-01-01',
    index: '3,94%',
    count: 15,
    link: LINK,
  },
  'application-reconfirm': { ...application, submitted: 'yes', count: 2, closesAt: '2026-12-11T16:00:00Z' },
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
  'closing-reminder': { ...application, momentName: 'Winter', closesAt: '2026-12-11T16:00:00Z' },
  'repair-reminder': { ...application, dueAt: '2026-12-11T23:00:00Z' },
  'decision-reminder': { momentName: 'Winter', decisionBy: '2026-12-11', open: 3, link: LINK },
  'moment-news': {
    news: 'changed',
    momentName: 'Winter',
    reason: 'De vragen vroegen meer tijd',
    opensAt: '2026-12-11T08:00:00Z',
    closesAt: '2027-01-14T16:00:00Z',
    link: LINK,
  },
  'note-published': { procedureTitle: 'Jeugdhulp', number: '2', count: 3, link: LINK },
  'objection-at-region': {
    providerName: application.providerName,
    number: 'BZ-1001',
    decisionNumber: 'BE-1001',
    news: 'late',
    decideUntil: '2027-01-14T23:00:00Z',
    link: LINK,
  },
  'moment-closed': {
    ...application,
    momentName: 'Winter',
    state: 'not-in',
    closedAt: '2026-12-14T16:00:00Z',
    decisionBy: '2027-02-01',
  },
  'assessment-ready': { momentName: 'Winter', count: 3, decisionBy: '2027-02-01', link: LINK },
  'evidence-overtaken': {
    providerName: application.providerName,
    momentName: 'Winter',
    evidence: 'Uittreksel Handelsregister, Polisblad',
    closingDay: '2027-01-12',
    link: LINK,
  },
  'evidence-renewal': {
    ...agreement,
    evidence: 'Polisblad',
    validUntil: '2027-01-12',
    stage: 'two-weeks',
  },
  'repair-requested': { ...application, dueAt: '2026-12-11T23:00:00Z', itemCount: 2 },
  decision: { ...application, decisionNumber: 'BS-3', attachments: [] },
  objection: {
    providerName: application.providerName,
    number: 'BZ-4',
    step: 'hearing',
    decideUntil: '2026-12-11T23:00:00Z',
    hearingAt: '2026-12-01T09:00:00Z',
    hearingPlace: 'Venlo',
    link: LINK,
  },
  'category-confirmed': { providerName: application.providerName, category: 'B', link: LINK, attachments: [] },
  'agreement-to-sign': agreement,
  'signing-code': { agreementNumber: 'RO-1001', code: '012345', expiresAt: '2026-12-11T16:00:00Z' },
  'agreement-reminder': { ...agreement, signBy: '2026-12-11T23:00:00Z' },
  'agreement-answered': { ...agreement, answer: 'declined', reason: 'Wij stoppen <b>nu</b>' },
  'agreement-correction-refused': { ...agreement, reason: 'Dat staat vast' },
  'agreement-closed': { ...agreement, how: 'replaced', reason: 'Nieuw adres' },
  'contract-text-sent': {
    region: 'Noord-Limburg & <b>Zo</b>',
    edition: 2,
    sentBy: 'Sanne Şahin',
    reason: 'Besluit over vervoer',
    mayAdopt: 'yes',
    link: LINK,
  },
  'contract-text-decided': {
    region: '',
    edition: 3,
    outcome: 'returned',
    decidedBy: 'Sanne Şahin',
    reason: 'Artikel 1.18 mist een woord',
    link: LINK,
  },
  'agreement-to-countersign': agreement,
  'agreement-ends': { ...agreement, step: 'decided', endsOn: '2028-12-31', ground: 'Opzegging', attachments: [] },
  'amendment-announced': {
    ...agreement,
    amendmentNumber: 'RO-1001-W1',
    startsOn: '2027-01-01',
    objectUntil: '',
    attachments: [],
  },
  'agreement-in-force': { ...agreement, startsOn: '2026-01-01', attachments: [] },
}
const CASES = LOCALES.flatMap((locale) => (Object.keys(ANY) as MailMessage[]).map((message) => ({ locale, message })))

/** What is signed can be an amendment too; each of these then says so. */
const ABOUT_SIGNING = [
  'agreement-to-sign',
  'agreement-reminder',
  'agreement-answered',
  'agreement-correction-refused',
  'agreement-closed',
  'agreement-to-countersign',
  'agreement-in-force',
] as const satisfies MailMessage[]

describe.each(ABOUT_SIGNING)('%s about an amendment', (message) => {
  it.each([
    ['nl', /wijziging/i, /raamovereenkomst RO-/],
    ['en', /amendment/i, /framework agreement RO-/],
  ] as const)('says so in %s', async (locale, word, otherwise) => {
    const { subject, text } = await renderMail(message, { ...ANY[message], document: 'amendment' }, locale)
    expect(text).toMatch(word)
    expect(`${subject} ${text}`).not.toMatch(otherwise)
  })
})

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
      'evidence',
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
  expect(text).toContain('tot en met vrijdag 11 december 2026 om 23.59 uur')
  expect(text).toContain('2 punten')
})

it('tells a follower how to stop, and nobody else', async () => {
  const stopLink = 'http://localhost:3000/volgen/stoppen?token=xyz'
  const forFollower = await renderMail('closing-changed', { ...ANY['closing-changed'], stopLink }, 'nl')
  expect(forFollower.html).toContain(`href="${stopLink}"`)
  expect(forFollower.text).toContain(stopLink)
  expect((await renderMail('closing-changed', ANY['closing-changed'], 'nl')).text).not.toContain('volgt')
})

it('keeps a subject on one line, whatever an organisation is called', async () => {
  const name = 'Zorg\r\nBcc: evil@evil.example\u2028Zo'
  const { subject } = await renderMail('invitation', { ...ANY.invitation, providerName: name }, 'nl')
  expect(subject).toBe('Uitnodiging: werk mee voor Zorg Bcc: evil@evil.example Zo in Openhuis')
})

it('names a contract text, says who may adopt it, and why it came back', async () => {
  const sent = ANY['contract-text-sent']
  const second = await renderMail('contract-text-sent', sent, 'nl')
  expect(second.subject).toBe('Wacht op een tweede jurist: Noord-Limburg & <b>Zo</b>, tekst 2')
  expect(second.text).toContain('stel hem vast')
  expect((await renderMail('contract-text-sent', { ...sent, mayAdopt: 'no' }, 'nl')).text).not.toContain(
    'stel hem vast',
  )
  const decided = ANY['contract-text-decided']
  expect((await renderMail('contract-text-decided', decided, 'en')).subject).toBe('Given back: Common base, text 3')
  const adopted = await renderMail('contract-text-decided', { ...decided, outcome: 'adopted', reason: '' }, 'nl')
  expect(adopted.subject).toBe('Vastgesteld: Gezamenlijke basis, tekst 3')
  expect(adopted.text).not.toContain('De reden')
})

it('knows which messages there are', () => {
  expect(isMailMessage('invitation')).toBe(true)
  expect(isMailMessage('toString')).toBe(false)
})
