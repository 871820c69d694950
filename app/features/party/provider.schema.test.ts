import { describe, expect, test } from 'vitest'
import { canBindProvider, displayName, type Organisation } from './provider.ts'
import { organisationSchema, signatoriesSchema } from './provider.schema.ts'

const typed = {
  legalName: '  Stichting  Zwirrel ',
  tradeName: '',
  kvkNumber: '9000 0001',
  rsin: '1234.56.782',
  vatNumber: ' ',
  iban: 'nl91 abna 0417 1643 00',
  agbCode: undefined,
  legalForm: 'foundation',
  address: { street: 'Plonderlaan', houseNumber: '1a', postalCode: '5911ss', town: 'Venlo' },
  contact: { name: 'Orlinde Kwispelhof', email: ' o.kwispelhof@zwirrel.example ', phone: '077 000 0001' },
}

const messages = (input: unknown) =>
  organisationSchema.safeParse(input).error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? []

describe('the organisation form', () => {
  test('stores the one form of everything', () => {
    const stored: Organisation = organisationSchema.parse(typed)
    expect(stored).toEqual({
      legalName: 'Stichting Zwirrel',
      tradeName: null,
      kvkNumber: '90000001',
      rsin: '123456782',
      vatNumber: null,
      iban: 'NL91ABNA0417164300',
      agbCode: null,
      legalForm: 'foundation',
      address: { street: 'Plonderlaan', houseNumber: '1a', postalCode: '5911 SS', town: 'Venlo' },
      contact: { name: 'Orlinde Kwispelhof', email: 'o.kwispelhof@zwirrel.example', phone: '077 000 0001' },
    })
    expect(displayName(stored)).toBe('Stichting Zwirrel')
  })

  test('what comes out goes in again unchanged', () => {
    const stored = organisationSchema.parse(typed)
    expect(organisationSchema.parse(stored)).toEqual(stored)
  })

  test.each([
    [{ kvkNumber: '9000001' }, 'kvkNumber: party.error.kvkNumber.length'],
    [{ iban: 'NL92ABNA0417164300' }, 'iban: party.error.iban.check-digit'],
    [{ rsin: '' }, 'rsin: party.error.rsin.empty'],
    [{ legalName: '' }, 'legalName: party.error.legalName.empty'],
    [{ legalName: 'x'.repeat(201) }, 'legalName: tooLong'],
    [{ legalName: 'Zorg\u202Egroep' }, 'legalName: party.error.legalName.characters'],
    [{ legalName: 'Zorg\ud800' }, 'legalName: party.error.legalName.characters'],
    [{ legalForm: 'guild' }, 'legalForm: party.error.legalForm.empty'],
    [{ contact: { ...typed.contact, email: 'a@x.nl\r\nBcc: b@y.nl' } }, 'contact.email: party.error.email.form'],
    [{ contact: { ...typed.contact, email: 'a@x.nl,b@y.nl' } }, 'contact.email: party.error.email.form'],
  ])('refuses %j', (change, message) => {
    expect(messages({ ...typed, ...change })).toEqual([message])
  })

  test('a sole trader needs no RSIN, and every missing field has its own message', () => {
    expect(messages({ ...typed, rsin: '', legalForm: 'sole-trader' })).toEqual([])
    expect(messages({}).length).toBeGreaterThanOrEqual(6)
    expect(
      messages({}).every(
        (message) => message.includes('party.error.') || message.includes('address') || message.includes('contact'),
      ),
    ).toBe(true)
  })

  test('names keep their own letters', () => {
    const name = 'Łukasz & Şahin ’t Ĳsje'
    expect(organisationSchema.parse({ ...typed, legalName: name }).legalName).toBe(name.normalize('NFC'))
  })
})

describe('signatories', () => {
  const one = {
    name: 'Wabbe Moerka',
    jobTitle: 'Bestuurder',
    email: 'w@zwirrel.example',
    authority: 'jointly' as const,
  }

  test('one who signs jointly cannot bind the provider, two can, one alone can', () => {
    expect([canBindProvider([one]), canBindProvider([one, one])]).toEqual([false, true])
    expect(canBindProvider([{ ...one, authority: 'alone' }])).toBe(true)
    expect(signatoriesSchema.safeParse([one]).error?.issues[0]?.message).toBe('party.error.signatories.second-needed')
    expect(signatoriesSchema.safeParse([one, one]).success).toBe(true)
    expect(signatoriesSchema.safeParse([]).success).toBe(false)
  })
})
