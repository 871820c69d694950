import { expect, test } from 'vitest'
import { renderMail } from '#emails/render-mail.ts'
import { kindOfMail } from './postbox.ts'

const link = 'https://portal.example/x'
const provider = { providerName: 'Stichting Zwirrel', applicationNumber: 'AM-1001' }
const at = '2026-12-01T11:00:00.000Z'
const closed = { ...provider, momentName: 'Ronde', closedAt: at, decisionBy: '2027-01-15', link }

test('the postbox is read by the subjects that the portal writes', async () => {
  const subjects = await Promise.all([
    renderMail('verify-email', { name: 'Sefa', link }, 'nl'),
    renderMail('closing-changed', { momentName: 'Ronde', closedBefore: at, closesAfter: at, reason: 'x', link }, 'nl'),
    renderMail(
      'submission-receipt',
      { ...provider, receiptNumber: 'x', submittedAt: at, sha256: 'a', link, attachments: [] },
      'nl',
    ),
    renderMail('moment-closed', { ...closed, state: 'in' }, 'nl'),
    renderMail('moment-closed', { ...closed, state: 'not-in' }, 'nl'),
    renderMail('application-withdrawn', { ...provider, closesAt: at, link }, 'nl'),
    renderMail('repair-requested', { ...provider, dueAt: at, itemCount: 1, link }, 'nl'),
    renderMail('decision', { ...provider, decisionNumber: 'B-1', link, attachments: [] }, 'nl'),
    renderMail(
      'category-confirmed',
      { providerName: provider.providerName, category: 'A', link, attachments: [] },
      'nl',
    ),
  ])
  expect(subjects.map(({ subject }) => kindOfMail(subject))).toEqual([
    'verify-email',
    'closing-changed',
    'submission-receipt',
    'moment-closed (in)',
    'moment-closed (not in)',
    'application-withdrawn',
    'repair-requested',
    'decision',
    'category-confirmed',
  ])
  expect(kindOfMail('Iets anders')).toBe('Iets anders')
})
