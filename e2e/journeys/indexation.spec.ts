import { expect, test, visitor, type Visitor } from '../fixtures/test.ts'
import { signInAs } from '../steps/people.ts'

const WORD = `index-${String(Date.now() % 100_000)}`
const TITLE = `Jeugdhulp ${WORD}`

/** A procedure of its own: what is published here cannot be taken back. Its pages are looked at in another journey. */
async function ownProcedure(officer: Visitor): Promise<void> {
  await signInAs(officer, 'Ingrid Peeters')
  await officer.go('/inkoop/procedures/nieuw')
  await officer.fill({ title: TITLE, slug: WORD, startsOn: '2030-01-01' })
  await officer.press('Begin het concept')
  await officer.go(`${new URL(officer.page.url()).pathname}/publiceren`)
  await officer.fill({ reason: 'Een eigen procedure voor de proef van de indexering.' })
  await officer.press('Publiceer')
}

test('two officers index the tariffs of a procedure, from preview to publication', async ({ page }) => {
  await ownProcedure(visitor(page, false))
  const officer = visitor(page)
  await officer.go('/inkoop/tarieven/indexering')
  const section = page.locator('section', { has: page.getByRole('heading', { name: TITLE }) })
  await officer.go((await section.getByRole('link', { name: 'Bereken een indexering' }).getAttribute('href')) ?? '')

  // What is wrong is said beside what was typed.
  await officer.fill({ ova: 'vier', ppc: '1,82', source: 'VNG, indexatie 2031', reason: 'Jaarlijkse indexering.' })
  await page.getByLabel('Ja, gelezen in de bron').check()
  await officer.press('Bereken de nieuwe tarieven')
  await expect(page.getByRole('alert')).toContainText('percentage')
  await expect(page.locator('[name=ova]')).toHaveValue('vier')
  await officer.fill({ ova: '4,18' })
  await officer.press('Bereken de nieuwe tarieven')

  // The preview explains the index and every tariff; whoever proposes it does not adopt it.
  await expect(page.getByRole('main')).toContainText('3,94%')
  await officer.press('Leg voor aan een collega')
  await expect(page.getByText('Een andere inkoper stelt het vast.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Stel de tarieven vast' })).toHaveCount(0)
  const address = new URL(page.url()).pathname

  await signInAs(visitor(page, false), 'Bram Janssen')
  await officer.go(address)
  await officer.press('Stel de tarieven vast')
  await officer.press('Publiceer de tarieven', 'link')
  await officer.press('Publiceer de tarieven')
  await expect(page.getByRole('main')).toContainText('De tarieven liggen vast')

  await page.context().clearCookies()
  await officer.go(`/procedures/${WORD}/tarieven`)
  await expect(page.locator('#aangekondigd')).toContainText('1 januari 2031')
  await expect(page.locator('#indexeringen')).toContainText('Index 2031: 3,94%')
})
