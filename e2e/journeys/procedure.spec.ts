import { expect, test, visitor } from '../fixtures/test.ts'
import { signInAs } from '../steps/people.ts'

test.describe.configure({ mode: 'serial' })

const WORD = `proef-${String(Date.now() % 100_000)}`
const TITLE = `Jeugdhulp ${WORD}`
const REASON = 'Proef van de procedure, om te zien dat alles klopt.'
let address = ''

test('an officer composes a procedure from a copy, and the check names what is missing', async ({ page }) => {
  const officer = visitor(page)
  await signInAs(officer, 'Ingrid Peeters')
  await officer.go('/inkoop/procedures/nieuw')
  await officer.press('Begin het concept')
  await expect(page.getByRole('alert')).toContainText('Vul')
  await officer.fill({ title: TITLE, slug: WORD, startsOn: '2030-01-01' })
  await officer.press('Begin het concept')
  address = new URL(page.url()).pathname

  // What is wrong is said beside what was typed.
  await officer.go(`${address}/algemeen/alles`)
  await officer.fill({ contactEmail: 'geen adres' })
  await officer.press('Sla op')
  await expect(page.getByRole('alert')).toContainText('e-mailadres')
  await expect(page.locator('[name=contactEmail]')).toHaveValue('geen adres')
  await officer.fill({ contactEmail: 'inkoop@regio.example' })
  await officer.press('Sla op')

  await officer.go(`${address}/lijst/categorieen`)
  await officer.press('Voeg een drempel toe', 'link')
  await officer.fill({ atLeast: '3,5', label: 'Proefdrempel' })
  await page.locator('[name=fact]').selectOption('consortium')
  await page.locator('[name=sourceStatus]').selectOption('assumed')
  await officer.press('Sla op')
  await expect(page.getByRole('link', { name: 'Proefdrempel' })).toBeVisible()
  await officer.go(`${address}/controle`)
  await expect(page.getByText('de bron van een drempel ontbreekt')).toBeVisible()
})

test('it asks why before it is published, and is then public', async ({ page }) => {
  const officer = visitor(page)
  await signInAs(officer, 'Ingrid Peeters')
  await officer.go(`${address}/lijst/categorieen`)
  await page.getByRole('link', { name: 'Proefdrempel' }).click()
  await officer.press('Verwijder', 'link')
  await officer.press('Verwijder')
  await expect(page.getByRole('link', { name: 'Proefdrempel' })).toHaveCount(0)

  await officer.go(`${address}/publiceren`)
  await officer.press('Publiceer')
  await expect(page.getByRole('alert')).toContainText('Verbeter')
  await officer.fill({ reason: REASON })
  await officer.press('Publiceer')
  await officer.go(`/procedures/${WORD}`)
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
})

test('a rectification shows old and new words to everybody', async ({ page }) => {
  const officer = visitor(page)
  await signInAs(officer, 'Ingrid Peeters')
  await officer.go(address.replace('/concept', ''))
  await officer.press('Begin een rectificatie')
  await officer.go(`${address}/algemeen/alles`)
  await officer.fill({ repairDays: '9' })
  await officer.press('Sla op')
  await officer.go(`${address}/publiceren`)
  await officer.fill({ reason: 'De hersteltermijn was te kort om alles na te gaan.' })
  await officer.press('Publiceer de rectificatie')

  await page.context().clearCookies()
  await officer.go(`/procedures/${WORD}/versies/2`)
  await expect(page.getByText('De hersteltermijn was te kort om alles na te gaan.')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('9')
})
