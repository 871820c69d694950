import { test, visitor } from '../fixtures/test.ts'
import { signInAs } from '../steps/people.ts'

/** Every desk as it opens: each page is checked for accessibility and for a phone (see fixtures/test.ts). */
const DESKS = {
  'Anouk Hendriks': [
    '/aanbieder',
    '/organisatie',
    '/aanmeldingen',
    '/organisatie/collegas',
    '/organisatie/tekenbevoegden',
  ],
  'Ingrid Peeters': ['/inkoop', '/inkoop/categorieen'],
  'Wouter Smeets': ['/juridisch', '/juridisch/gelijke-tekst'],
  'Ruud Claessen': ['/contractmanagement'],
  'Petra Timmermans': ['/beheer', '/beheer/mensen', '/beheer/auditspoor'],
}

for (const [name, pages] of Object.entries(DESKS)) {
  test(`the desk of ${name} opens, in Dutch and in English`, async ({ page }) => {
    const person = visitor(page)
    await signInAs(person, name)
    for (const address of pages) await person.go(address)
    await page.getByRole('button', { name: 'English' }).click()
    await person.go(pages[0] ?? '/')
  })
}

test('the public pages open', async ({ page }) => {
  const person = visitor(page)
  for (const address of [
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
  ]) {
    await person.go(address)
  }
})
