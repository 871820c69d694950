import { expect, test, visitor, type Visitor } from '../fixtures/test.ts'
import { download } from '../steps/contract.ts'
import { adopt, openClauseOf, openText, sendToReview } from '../steps/contract-text.ts'
import { signInAs } from '../steps/people.ts'
import { askTool, hasTool } from '#test/setup/pdf-tools.ts'

const WORD = `proef${String(Date.now() % 100_000)}`

test('lawyers write, review and adopt a text of the region, and compare it with that of another', async ({ page }) => {
  const lawyer = visitor(page)
  await signInAs(lawyer, 'Wouter Smeets')
  await lawyer.go('/juridisch')
  await lawyer.go('/juridisch/teksten')
  await expect(page.getByRole('row', { name: /Noord-Limburg, tekst 2/ })).toContainText('Voor nieuwe overeenkomsten')
  await lawyer.press('Werk verder aan de tekst', 'link')
  const text = new URL(page.url()).pathname

  // Where the law pulls two ways, the warning stands at the clause with its source; every sentence names its layer.
  await openClauseOf(lawyer, text, '1.13-capacity-information')
  await expect(page.getByRole('main')).toContainText('juridische spanning')
  await expect(page.getByRole('main')).toContainText('Bron: Convenant')
  await expect(page.getByText('niet op volgorde van wachttijd')).toBeVisible()
  await openClauseOf(lawyer, text, '3.03-marketing')
  await expect(page.getByText('in het hele land gelijk')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Wijzig voor de hele regio' })).toHaveCount(0)

  await writeSentence(lawyer, text)
  await writeProvision(lawyer, text)
  await writeIndividualTerm(lawyer, text)
  await lookAtExample(lawyer, text)

  // Whoever wrote or sent it does not adopt it: neither of the two who worked on it.
  await sendToReview(lawyer, text)
  await expect(page.getByText('Een andere jurist stelt vast')).toBeVisible()
  await signInAs(visitor(page, false), 'Fleur Gommans')
  await lawyer.go(text)
  await expect(page.getByRole('link', { name: 'Stel vast' })).toHaveCount(0)
  await signInAs(visitor(page, false), 'Karin Verhaegh')
  await lawyer.go('/juridisch')
  await expect(page.getByText('Wouter Smeets heeft Noord-Limburg, tekst 3 voorgelegd')).toBeVisible()
  await adopt(lawyer, text)
  await expect(page.getByRole('region', { name: 'Stand van zaken' })).toContainText('Vastgesteld')
  await lawyer.go('/juridisch/teksten')
  await expect(page.getByRole('row', { name: /Noord-Limburg, tekst 3/ })).toContainText('Voor nieuwe overeenkomsten')

  await compareRegions(lawyer)
  await expectNotFound(lawyer, text)
  await page.getByRole('button', { name: 'English' }).click()
  await lawyer.go(text)
  await expect(page.getByRole('main')).toContainText('Part 1: clauses for all providers')
})

/** A sentence for the whole region; a blank that does not exist is refused and what was typed stays. */
async function writeSentence(lawyer: Visitor, text: string): Promise<void> {
  const { page } = lawyer
  await openClauseOf(lawyer, text, '1.08-integrity-screening')
  await lawyer.press('Wijzig voor de hele regio', 'link')
  await lawyer.fill({ text: `Zin van de ${WORD} voor {{provider.iban}}.`, legalBasis: 'Besluit van het bestuur' })
  await lawyer.press('Bewaar')
  await expect(page.getByRole('alert')).toContainText('provider.iban bestaat niet')
  await expect(page.locator('[name=text]')).toHaveValue(/provider\.iban/)
  await lawyer.fill({ text: `Zin van de ${WORD} voor {{provider.name}}:\n- een punt\n- nog een punt` })
  await lawyer.press('Bewaar')
  await expect(page.getByRole('main')).toContainText(`Zin van de ${WORD}`)
}

async function writeProvision(lawyer: Visitor, text: string): Promise<void> {
  const { page } = lawyer
  await openText(lawyer, text)
  await lawyer.press('Voeg een bepaling toe', 'link')
  await lawyer.press('Bewaar')
  await expect(page.getByRole('alert')).toContainText('Geef de bepaling een titel')
  await lawyer.fill({ title: `Werkgroep ${WORD}`, text: 'Opdrachtnemer doet mee.', legalBasis: 'Regiovisie' })
  await lawyer.press('Bewaar')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`1.21 Werkgroep ${WORD}`)
  // For category C it does not hold: the number stays.
  await lawyer.press('Wijzig voor een categorie', 'link')
  await lawyer.choose('scope', 'C')
  await lawyer.choose('effect', 'not-applicable')
  await lawyer.fill({ legalBasis: 'Regiovisie' })
  await lawyer.press('Bewaar')
}

/** A term of part 2 with one provider: it is in its example and in nobody else's. */
async function writeIndividualTerm(lawyer: Visitor, text: string): Promise<void> {
  const { page } = lawyer
  await openClauseOf(lawyer, text, '2.04-contact')
  await lawyer.press('Wijzig voor één aanbieder', 'link')
  await lawyer.fill({ scope: '99999999', text: `Eigen afspraak ${WORD}.`, legalBasis: 'Overleg met de aanbieder' })
  await lawyer.press('Bewaar')
  await expect(page.getByRole('alert')).toContainText('geen aanbieder met dit KVK-nummer')
  await lawyer.fill({ scope: '90000001' })
  await lawyer.press('Bewaar')
  await lawyer.go(`${text}/voorbeeld?categorie=B`)
  await expect(page.getByRole('main')).not.toContainText(`Eigen afspraak ${WORD}.`)
  await lawyer.press(/90000001/, 'link')
  await expect(page.getByRole('main')).toContainText(`Eigen afspraak ${WORD}.`)
}

async function lookAtExample(lawyer: Visitor, text: string): Promise<void> {
  const { page } = lawyer
  await openText(lawyer, text)
  await lawyer.press('Bekijk een voorbeeld', 'link')
  await expect(page.getByRole('main')).toContainText(`Zin van de ${WORD} voor Voorbeeld Jeugdhulp B.V.:`)
  await expect(page.getByRole('main')).not.toContainText('{{')
  const provision = page.locator('section', {
    has: page.getByRole('heading', { level: 3, name: `1.21 Werkgroep ${WORD}` }),
  })
  await expect(provision.last()).toContainText('Opdrachtnemer doet mee.')
  const pdf = await download(lawyer, /Download als PDF/)
  expect(new TextDecoder().decode(pdf.slice(0, 5))).toBe('%PDF-')
  await lawyer.press('Categorie C', 'link')
  await expect(provision.last()).toContainText('N.v.t.')
}

/** The harmonisation report of two regions, on the page and as PDF. */
async function compareRegions(lawyer: Visitor): Promise<void> {
  const { page } = lawyer
  await lawyer.press('Vergelijk twee teksten', 'link')
  await page.locator('select[name=links]').selectOption({ label: 'Noord-Limburg, tekst 3 (Vastgesteld)' })
  await page.locator('select[name=rechts]').selectOption({ label: 'Midden-Limburg Oost, tekst 1 (Geladen)' })
  await lawyer.press('Vergelijk')
  await expect(page.locator('del', { hasText: WORD }).first()).toBeVisible()
  await expect(
    page.getByRole('heading', { level: 3, name: /1\.19 Maatschappelijk verantwoord inkopen/ }),
  ).toContainText('Alleen in Noord-Limburg')
  await expect(page.getByRole('heading', { level: 3, name: /1\.18 Vervoer/ })).toContainText('Verschilt')
  const pdf = await download(lawyer, /Download als PDF/)
  if (await hasTool('pdfinfo')) {
    const { output } = await askTool('pdfinfo', ['-struct-text', 'a.pdf'], { 'a.pdf': pdf })
    expect(output).toContain('Harmonisatierapport')
    expect(output).toContain('Vervoer')
  }
}

/** What is typed in an address by anybody is no error of ours. */
async function expectNotFound(lawyer: Visitor, text: string): Promise<void> {
  const nothing = [
    '/juridisch/teksten/geen-id',
    `${text}/bepalingen/bestaat-niet`,
    `${text}/bepalingen/1.18-transport/base`,
    `${text}/besluit/onzin`,
    '/juridisch/teksten/geen-id/voorbeeld.pdf',
    '/juridisch/teksten/vergelijken?links=a&rechts=b',
    '/juridisch/teksten/vergelijken.pdf?links=a&rechts=b',
  ]
  for (const address of nothing)
    expect((await lawyer.page.request.get(`${process.env.PORTAL_URL ?? ''}${address}`)).status(), address).toBe(404)
}
