import { expect, type Visitor } from '../fixtures/test.ts'
import { followMailLink, openLastMail } from './people.ts'

/** Somebody who registers an organisation: all of it invented. */
export type Newcomer = { kvkNumber: string; legalName: string; name: string; email: string; password: string }

/** Registers, confirms by mail, and is signed in as first administrator. */
export async function register(visitor: Visitor, newcomer: Newcomer): Promise<void> {
  await visitor.go('/registreren')
  await visitor.fill({ kvkNumber: '12', legalName: newcomer.legalName, name: newcomer.name, email: newcomer.email })
  await visitor.press('Registreer')
  await expect(visitor.page.getByRole('alert')).toContainText('Verbeter 1 fout')
  await visitor.fill({ kvkNumber: newcomer.kvkNumber })
  await visitor.press('Registreer')
  await openLastMail(visitor, newcomer.email, /./)
  await followMailLink(visitor)
  await visitor.fill({ password: newcomer.password })
  await visitor.press('Bevestig en log in')
}

/** Fills in the facts of the organisation once, and who may sign. */
export async function fillInOrganisation(visitor: Visitor, newcomer: Newcomer): Promise<void> {
  await visitor.go('/organisatie/gegevens')
  await visitor.page.locator('[name="legalForm"]').selectOption('bv')
  await visitor.fill({
    rsin: '123456782',
    iban: 'NL91ABNA0417164300',
    'address.street': 'Verzonnenlaan',
    'address.houseNumber': '7',
    'address.postalCode': '5911 AB',
    'address.town': 'Venlo',
    'contact.name': newcomer.name,
    'contact.email': newcomer.email,
    'contact.phone': '077 000 0007',
  })
  await visitor.press(/Opslaan|Bewaar/)
  await visitor.go('/organisatie/tekenbevoegden')
  await visitor.fill({ name: newcomer.name, jobTitle: 'Bestuurder', email: newcomer.email })
  await visitor.choose('authority', 'alone')
  await visitor.press('Voeg toe')
  await expect(visitor.page.getByRole('main')).toContainText(newcomer.name)
}
