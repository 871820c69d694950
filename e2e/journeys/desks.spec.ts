import { expect, test, visitor, type Visitor } from '../fixtures/test.ts'
import { signInAs } from '../steps/people.ts'

/** Every desk as it opens: each page is checked for accessibility and for a phone (see fixtures/test.ts). */
const DESKS = {
  'Anouk Hendriks': [
    '/aanbieder',
    '/organisatie',
    '/aanmeldingen',
    '/organisatie/collegas',
    '/organisatie/tekenbevoegden',
    '/organisatie/bewijsstukken',
    '/organisatie/locaties',
  ],
  'Ingrid Peeters': ['/inkoop', '/inkoop/categorieen'],
  'Wouter Smeets': ['/juridisch', '/juridisch/gelijke-tekst', '/juridisch/teksten', '/juridisch/teksten/laden'],
  'Ruud Claessen': ['/contractmanagement', '/contractmanagement/bewijsstukken'],
  'Petra Timmermans': ['/beheer', '/beheer/mensen', '/beheer/mail', '/beheer/auditspoor'],
}

for (const [name, pages] of Object.entries(DESKS)) {
  test(`the desk of ${name} opens, in Dutch and in English`, async ({ page }) => {
    const person = visitor(page)
    await signInAs(person, name)
    await expectPagesRight(person, pages)
    await page.getByRole('button', { name: 'English' }).click()
    await expectPagesRight(person, pages.slice(0, 1))
  })
}

test('a provider opens the clauses that its category brings, and reads them', async ({ page }) => {
  const person = visitor(page)
  await signInAs(person, 'Anouk Hendriks')
  await person.go('/categorie')
  const clause = page.getByRole('group').filter({ hasText: 'Bijlage 2 Taken bij categorie' })
  await expect(clause.getByRole('paragraph').first()).toBeHidden()
  await clause.getByText('Bijlage 2').click()
  await expect(clause.getByRole('paragraph').first()).toContainText('Opdrachtnemer')
})

test('the public pages open', async ({ page }) => {
  const person = visitor(page)
  await expectPagesRight(person, [
    '/',
    '/aanbieders',
    '/aanbieders/90000001',
    '/controleer',
    '/toegankelijkheid',
    '/privacy',
    '/open-data',
    '/registreren',
    '/wachtwoord-vergeten',
    '/bestaat-niet',
  ])
})

/** Opens each page; opening is checking. */
async function expectPagesRight(person: Visitor, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) await person.go(address)
}
