import { DEMO_PASSWORD } from '#app/features/identity/demo-accounts.ts'
import { expect, test, visitor, type Visitor } from '../fixtures/test.ts'
import {
  agreementInForceOf,
  dayAfter,
  intendToEnd,
  moveProvider,
  proposeAmendment,
  publishTariff,
  releaseAmendment,
} from '../steps/amend.ts'
import { hasTool } from '#test/setup/pdf-tools.ts'
import { opensslIdentity, signElsewhere } from '#test/setup/signed-elsewhere.ts'
import { confirmAndSend, download, openAndSign } from '../steps/contract.ts'
import { openLastMail, signInAs } from '../steps/people.ts'

/** A demo provider whose agreement is in force, with an account of its signatory. */
const KVK = '90000001'
const STREET = `Nieuwe Kade ${String(Date.now() % 1000)}`

async function verify(person: Visitor, pdf: Uint8Array): Promise<string> {
  await person.go('/controleer')
  const file = { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) }
  await person.page.locator('[name="file"]').setInputFiles(file)
  await person.press('Controleer')
  return person.page.getByRole('main').innerText()
}

test('an agreement lives on after signing: amended, indexed with the others, and ended', async ({ page }) => {
  test.setTimeout(600_000)
  const person = visitor(page)
  const { id, number } = await agreementInForceOf(KVK)
  const provider = `/overeenkomsten/${id}`
  const legal = `/juridisch/overeenkomsten/${id}`
  const today = await dayAfter(0)

  await signInAs(person, 'Anouk Hendriks')
  await person.go(provider)
  const original = await download(person, /Download de overeenkomst/)

  const amendment = await test.step('a lawyer proposes an amendment, another releases it', async () => {
    await moveProvider(person, STREET)
    await signInAs(person, 'Wouter Smeets')
    await person.go(`${legal}/wijzigingen/nieuw`)
    await person.press('Werk de wijziging uit')
    await expect(page.getByRole('alert')).toContainText('Kies wat er verandert')
    const address = await proposeAmendment(person, id, {
      kind: 'party',
      fields: { effectiveOn: today, reason: 'De aanbieder is verhuisd.' },
    })
    await expect(page.getByRole('main')).toContainText('Een andere jurist geeft vrij')
    await expect(page.getByRole('main')).toContainText(STREET)
    await signInAs(person, 'Fleur Gommans')
    await releaseAmendment(person, address)
    await expect(page.getByRole('main')).toContainText('Wacht op de aanbieder')
    return address
  })

  const amendmentNumber = amendment.split('/').at(-1) ?? ''

  const theirs = `${provider}/wijzigingen/${amendmentNumber}`

  await test.step('the provider asks for a correction, the region reminds and explains', async () => {
    await signInAs(person, 'Anouk Hendriks')
    await person.go(`${theirs}/correctie`)
    await person.press('Verstuur de vraag')
    await expect(page.getByRole('alert').first()).toContainText('reden')
    await person.fill({ reason: 'Is het huisnummer goed?' })
    await person.press('Verstuur de vraag')
    await expect(page.getByRole('main')).toContainText('Correctie gevraagd')
    await signInAs(person, 'Wouter Smeets')
    await person.go(amendment)
    await expect(page.getByRole('main')).toContainText('Is het huisnummer goed?')
    await person.press('Laat de tekst zo', 'link')
    await person.fill({ reason: 'Zo staat het in het handelsregister.' })
    await person.press('Stuur de uitleg')
    await person.press('Herinner nu')
    await expect(page.getByRole('main')).toContainText('Laatst herinnerd op')
    await openLastMail(person, 'anouk.hendriks', /Nog te ondertekenen: wijziging/)
  })

  await test.step('the provider signs it, with an own certificate where openssl can make one, and the region countersigns', async () => {
    await signInAs(person, 'Anouk Hendriks')
    await signAmendment(person, theirs)
    await expect(page.getByRole('main')).toContainText('Wacht op de regio')
    const certificate = await download(person, /Open het ondertekeningsbewijs/)
    expect(Buffer.from(certificate.subarray(0, 5)).toString()).toBe('%PDF-')
    await signInAs(person, 'Karin Verhaegh')
    await openAndSign(person, amendment, DEMO_PASSWORD, 'wijziging')
    await expect(page.getByRole('main')).toContainText('Geldt')
  })

  await test.step('the consolidated text says from which amendment it comes, on the day one asks for', async () => {
    await person.go(`${legal}/tekst`)
    await expect(page.getByRole('main')).toContainText(STREET)
    await expect(page.getByRole('main')).toContainText(`Wijziging ${amendmentNumber}`)
    await person.fill({ dag: '2026-02-01' })
    await person.press('Toon de tekst')
    await expect(page.getByRole('main')).not.toContainText(STREET)
    await expect(page.getByRole('main')).toContainText('Telt nog niet mee')
    const pdf = await download(person, /Download als PDF/)
    expect(Buffer.from(pdf.subarray(0, 4)).toString()).toBe('%PDF')
  })

  await test.step('new tariffs come into every agreement by one release, as a notice', async () => {
    const startsOn = await dayAfter(1)
    const code = await publishTariff(id, '123.00', startsOn)
    await signInAs(person, 'Wouter Smeets')
    await person.go('/juridisch/wijzigingen')
    await person.press('Wijzig alle overeenkomsten van een procedure', 'link')
    await page.locator('[name="procedureId"]').selectOption({ index: 1 })
    await person.choose('kind', 'tariffs')
    await person.fill({ effectiveOn: startsOn, reason: 'De jaarlijkse indexering.' })
    await person.press('Werk de wijzigingen uit')
    const batch = new URL(page.url()).pathname
    await expect(async () => {
      await person.go(batch)
      await expect(page.getByText('De wijzigingen worden gemaakt')).toHaveCount(0, { timeout: 500 })
    }).toPass({ timeout: 120_000 })
    await expect(page.getByRole('main')).toContainText('123,00')
    await signInAs(person, 'Fleur Gommans')
    await person.go(batch)
    await person.press(/^Geef \d+ wijziging/, 'link')
    await person.press(/^Geef \d+ wijziging/)
    await expect(page.getByRole('main')).toContainText('Vrijgegeven')
    await openLastMail(person, 'anouk.hendriks', /Wijziging/)
    await signInAs(person, 'Anouk Hendriks')
    await person.go(provider)
    await expect(page.locator('#wijzigingen')).toContainText('Tarieven')
    await person.go(`${provider}/wijzigingen/${String(Number(amendmentNumber) + 1)}`)
    await expect(page.getByRole('main')).toContainText('U hoeft niets te doen')
    await expect(page.getByRole('main')).toContainText(code)
  })

  await test.step('a terms change can be objected to', async () => {
    await signInAs(person, 'Wouter Smeets')
    await person.go(`${legal}/wijzigingen/nieuw`)
    await page.locator('[name="clauseId"]').selectOption('1.13-capacity-information')
    const fields = {
      effectiveOn: await dayAfter(2),
      reason: 'Kortere termijn.',
      articleText: 'Opdrachtnemer werkt zijn gegevens elke dag bij.',
    }
    await person.choose('kind', 'terms')
    await person.fill(fields)
    await person.press('Werk de wijziging uit')
    const address = new URL(page.url()).pathname
    await expect(async () => {
      await person.go(address)
      await expect(page.getByText('Wacht op vrijgave').first()).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 60_000 })
    await signInAs(person, 'Fleur Gommans')
    await releaseAmendment(person, address)
    await signInAs(person, 'Anouk Hendriks')
    await person.go(address.replace('/juridisch', ''))
    await person.press('Maak bezwaar', 'link')
    await person.fill({ reason: 'Elke dag is niet haalbaar.' })
    await person.press('Verstuur het bezwaar')
    await expect(page.getByRole('main')).toContainText('Bezwaar gemaakt')
    await signInAs(person, 'Wouter Smeets')
    await person.go(address)
    await person.press('Trek de wijziging in', 'link')
    await person.fill({ reason: 'Wij passen de termijn aan.' })
    await person.press('Trek de wijziging in')
    await expect(page.getByRole('main')).toContainText('Ingetrokken')
  })

  await test.step('the provider answers an intention to end it; a lawyer reads that and takes the intention back', async () => {
    await intendToEnd(id)
    await signInAs(person, 'Anouk Hendriks')
    await person.go(provider)
    await person.press('Reageer op het voornemen', 'link')
    await person.press('Verstuur uw reactie')
    await expect(page.getByRole('alert').first()).toContainText('Vul een antwoord in')
    await person.fill({ answer: 'Wij hielpen in mei nog een gezin.' })
    await person.press('Verstuur uw reactie')
    await expect(page.getByRole('main')).toContainText('Wilt u nog iets toevoegen?')
    await signInAs(person, 'Wouter Smeets')
    await person.go(`${legal}/einde`)
    await expect(page.getByRole('main')).toContainText('Wij hielpen in mei nog een gezin.')
    await person.fill({ reason: 'De hulp is nodig.' })
    await person.press('Trek het voorstel in')
    await openLastMail(person, 'wouter.smeets', /Reactie op een voornemen/)
  })

  await test.step('the agreement ends by two lawyers, with a letter and work to do', async () => {
    await signInAs(person, 'Anouk Hendriks')
    await person.go(`${provider}/opzeggen`)
    await signInAs(person, 'Wouter Smeets')
    await person.go(`${legal}/einde`)
    await person.choose('kind', 'termination')
    await person.fill({ ground: 'De vraag naar deze hulp verdwijnt.' })
    await person.press('Stel het einde voor')
    await expect(page.getByRole('main')).toContainText('Een tweede jurist neemt het besluit')
    await signInAs(person, 'Fleur Gommans')
    await person.go(`${legal}/einde`)
    await person.press('Stel het einde vast')
    await person.press('Vink af')
    await expect(page.getByRole('main')).toContainText('Fleur Gommans')
    await openLastMail(person, 'anouk.hendriks', /eindigt/)
    await signInAs(person, 'Anouk Hendriks')
    await person.go(provider)
    await expect(page.getByRole('main')).toContainText('Deze overeenkomst eindigt')
    await download(person, /Open het bericht/)
  })

  await test.step('everybody can see that it was amended, and contract management sees how it stands', async () => {
    const signed = await downloadAmendment(person, `${provider}/wijzigingen/${amendmentNumber}`)
    expect(await verify(person, original)).toContain('daarna gewijzigd')
    expect(await verify(person, signed)).toContain(`Dit is wijziging ${amendmentNumber} van de overeenkomst.`)
    await person.go(`/aanbieders/${KVK}`)
    await expect(page.getByRole('main')).toContainText(`wijziging ${amendmentNumber}`)
    await signInAs(person, 'Ruud Claessen')
    await person.go(`/contractmanagement?zoek=${number}`)
    await expect(page.getByRole('row').filter({ hasText: number })).toContainText('Opzegging')
    await person.go(`/contractmanagement/overeenkomsten/${id}`)
    await signInAs(person, 'Wouter Smeets')
    await person.go('/juridisch/wijzigingen')
    await person.go('/juridisch/kalender')
    await expect(page.getByRole('main')).toContainText('Wijziging gaat in')
    await page.getByRole('button', { name: 'English' }).click()
    await person.go('/juridisch/wijzigingen')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Amendments')
  })
})

/** Signs it elsewhere with an own certificate and sends it in; in the portal on a machine without a program for that. */
async function signAmendment(person: Visitor, address: string): Promise<void> {
  if (!(await hasTool('openssl'))) {
    await openAndSign(person, address, DEMO_PASSWORD, 'wijziging')
    return
  }
  await person.go(address)
  await person.press('Onderteken daarmee', 'link')
  const issued = await download(person, /Open de wijziging/)
  const identity = await opensslIdentity('/C=NL/CN=Anouk Hendriks')
  const file = await signElsewhere(issued, identity)
  await confirmAndSend(person, `${address}/eigen-certificaat`, { password: DEMO_PASSWORD, file })
}

async function downloadAmendment(person: Visitor, address: string): Promise<Uint8Array> {
  await person.go(address)
  return download(person, /Open de wijziging/)
}
