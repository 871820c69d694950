import { expect, ownerQuery, test, visitor, type Visitor } from '../fixtures/test.ts'
import {
  addEvidence,
  answerCriteria,
  chooseProducts,
  confirmOrganisation,
  openMomentId,
  startApplication,
  stateFacts,
  uploadWorkbook,
} from '../steps/apply.ts'
import { followMailLink, openLastMail, signInAs } from '../steps/people.ts'
import { fillInOrganisation, register, type Newcomer } from '../steps/register.ts'

/** Another organisation each time, so that the journey can be walked again on the same portal. */
const kvkNumber = String(92_000_000 + (Date.now() % 900_000))
const newcomer: Newcomer = {
  kvkNumber,
  legalName: `Groenling ${kvkNumber} B.V.`,
  name: 'Tirza van der Ploeg',
  email: `tirza@groenling-${kvkNumber}.example`,
  password: 'een lang wachtwoord voor Tirza',
}
const colleague = {
  name: 'Onno Wiersinga',
  email: `onno@groenling-${kvkNumber}.example`,
  password: 'een lang wachtwoord voor Onno',
}

const main = (person: Visitor) => person.page.getByRole('main')

/** Invites a second administrator, who accepts in a browser of their own. */
async function inviteColleague(person: Visitor, other: Visitor): Promise<void> {
  await person.go('/organisatie/collegas')
  await person.fill({ email: colleague.email })
  await person.choose('role', 'administrator')
  await person.press(/Nodig|Verstuur/)
  await openLastMail(other, colleague.email, /./)
  await followMailLink(other)
  await other.fill({ name: colleague.name, password: colleague.password })
  await main(other).locator('form button').first().click()
  await other.page.waitForURL(/\/(aanbieder|organisatie)/)
}

/** Two who may only sign together, each with an account of their own. */
async function twoWhoSignTogether(person: Visitor): Promise<void> {
  await ownerQuery(
    `update signatory set removed_at = clock_timestamp() from provider p
     where p.id = signatory.provider_id and p.kvk_number = $1`,
    [kvkNumber],
  )
  for (const { name, email } of [newcomer, colleague]) {
    await person.go('/organisatie/tekenbevoegden')
    await person.fill({ name, jobTitle: 'Bestuurder', email })
    await person.choose('authority', 'jointly')
    await person.press(/Voeg|toe/)
  }
}

test('other organisations, two colleagues on one page, and two who sign together', async ({ browser }) => {
  test.setTimeout(400_000)
  const context = await browser.newContext({ locale: 'nl-NL', acceptDownloads: true })
  const secondContext = await browser.newContext({ locale: 'nl-NL' })
  const person = visitor(await context.newPage())
  const other = visitor(await secondContext.newPage())
  await register(person, newcomer)
  await fillInOrganisation(person, newcomer)
  await inviteColleague(person, other)
  await twoWhoSignTogether(person)
  const application = await startApplication(person)
  await confirmOrganisation(person, application)
  await chooseProducts(person, application)

  await test.step('another organisation is added; the own KVK number and the same one twice are refused', async () => {
    await person.go(`${application}/partijen`)
    await expect(main(person)).toContainText('U doet alles zelf')
    await person.press('Zet er een organisatie bij', 'link')
    await person.choose('role', 'subcontractor')
    await person.fill({ name: 'De Plonder', kvkNumber, contactName: 'Sjoerd', share: '24 uur per week' })
    await person.fill({ contactEmail: 'sjoerd@plonder.example' })
    await person.press('Opslaan en verder')
    await expect(person.page.getByRole('alert')).toContainText('uw eigen KVK-nummer')
    await expect(person.page.locator('[name="share"]')).toHaveValue('24 uur per week')
    await person.fill({ kvkNumber: '11223344' })
    await person.press('Opslaan en verder')
    await expect(main(person)).toContainText('Ondertekende verklaring')
    await person.go(`${application}/partijen/nieuw`)
    await person.choose('role', 'third-party')
    await person.fill({
      name: 'Nog eens',
      kvkNumber: '11223344',
      contactName: 'S',
      share: 'x',
      reliedOn: 'Certificaat',
    })
    await person.fill({ contactEmail: 's@plonder.example' })
    await person.press('Opslaan en verder')
    await expect(person.page.getByRole('alert')).toContainText('staat al in deze aanmelding')
  })

  await test.step('what is missing about it stands in one list with links; it answers and signs', async () => {
    await person.go(`${application}/ontbreekt`)
    await person.press('De Plonder: voeg de ondertekende verklaring toe.', 'link')
    await person.page
      .locator('[name="declarationDate"]')
      .fill(new Date(Date.now() - 86_400_000).toISOString().slice(0, 10))
    await person.page.locator('[name="file"]').setInputFiles({
      name: 'verklaring.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n% verzonnen verklaring'),
    })
    await person.press('Voeg de verklaring toe')
    await expect(main(person)).toContainText('verklaring.pdf')
    await person.press('Criminele organisatie', 'link')
    await person.choose('answer', 'no')
    await person.press(/Opslaan/)
    await expect(main(person).getByRole('heading', { level: 1 })).toContainText('Omkoping')
    const party = new URL(person.page.url()).pathname.split('/vragen/')[0] ?? ''
    await person.go(`${party}/vragen/UV-6`)
    await person.choose('answer', 'no')
    await person.press(/Opslaan/)
    await addEvidence(person, `${party}/vragen/UV-6/bewijs/UV-6-BELASTING`)
    await person.go(`${application}/overzicht`)
    await expect(main(person)).toContainText('24 uur per week')
    await person.go(`${party}/weghalen`)
    await person.press('Haal deze organisatie weg')
    await expect(main(person)).toContainText('U doet alles zelf')
  })

  await test.step('two colleagues on one page: the second sees who was first, both texts, and keeps one', async () => {
    await other.go(`${application}/gegevens`)
    await stateFacts(person, application)
    await other.fill({ referenceYearClients: '77', referenceYearVolume: '1.000' })
    await other.choose('willingToGrow', 'no')
    await other.choose('willingToLeadTransformation', 'no')
    await other.press(/Opslaan/)
    await expect(main(other)).toContainText(`${newcomer.name} heeft dit intussen gewijzigd`)
    await expect(main(other)).toContainText('350.000,50')
    await expect(other.page.locator('[name="referenceYearClients"]')).toHaveValue('77')
    await other.press('Bewaar wat ik typte')
    await person.go(`${application}/gegevens`)
    await expect(person.page.locator('[name="referenceYearClients"]')).toHaveValue('77')
  })

  await test.step('the first of two signs: it is not in; the second signs before the closing: it is', async () => {
    // These pages are looked at in the journey from registration to register: here they are only filled in.
    const quick = visitor(person.page, false)
    await answerCriteria(quick, application)
    await uploadWorkbook(quick, application)
    await person.go(`${application}/indienen`)
    await person.page.getByLabel(new RegExp(newcomer.name)).check()
    await person.page.locator('[name="declaration"]').check()
    await person.press('Dien de aanmelding in')
    await expect(main(person)).toContainText('Uw aanmelding is nog niet ingediend')
    await other.go(application)
    await expect(main(other)).toContainText('Wacht op tweede tekenbevoegde')
    await other.press('Lees na en teken', 'link')
    await expect(main(other)).toContainText(`${newcomer.name} heeft al getekend`)
    await other.page.getByLabel(new RegExp(colleague.name)).check()
    await other.page.locator('[name="declaration"]').check()
    await other.press('Dien de aanmelding in')
    await other.page.waitForURL(/\/ontvangst\//)
    await expect(main(other)).toContainText(`${newcomer.name}, ${colleague.name}`)
    await expect(main(other)).toContainText('Bestanden die u indiende')
  })

  await context.close()
  await secondContext.close()
})

test('whoever has an agreement adds and ends products, and earlier answers are taken over', async ({ browser }) => {
  test.setTimeout(120_000)
  const context = await browser.newContext({ locale: 'nl-NL' })
  const person = visitor(await context.newPage())

  await test.step('the start page says that there is an agreement; what is contracted stays', async () => {
    await signInAs(person, 'Anouk Hendriks')
    await person.go(`/aanmeldingen/start/${await openMomentId()}`)
    await expect(main(person)).toContainText('U hebt al een raamovereenkomst')
    const application = await startApplication(person)
    await person.go(`${application}/producten`)
    await expect(main(person)).toContainText('Staat in uw overeenkomst. U hoeft niets te doen.')
    const free = person.page.locator('[name="products"]:not([disabled])').first()
    await free.check()
    await person.page.locator('[name="dropped"]').first().check()
    await person.press(/Opslaan/)
    await person.go(application)
    await expect(main(person)).not.toContainText('Uw omvang en plannen')
    await person.press(/^Stoppen met/, 'link')
    await expect(main(person)).toContainText('zorgvuldig is overgedragen')
    await person.page.locator('[name="endsOn"]').fill('2020-01-01')
    await person.press('Opslaan')
    await expect(person.page.getByRole('alert')).toBeVisible()
    const earliest = (await person.page.locator('[name="endsOn"]').getAttribute('min')) ?? ''
    await person.page.locator('[name="endsOn"]').fill(earliest)
    await person.page.locator('[name="understood"]').check()
    await person.press('Opslaan')
    await person.go(`${application}/overzicht`)
    await expect(main(person)).toContainText('Producten waarmee u stopt')
    await expect(main(person)).toContainText('Blijft in overeenkomst')
  })

  await test.step('another provider takes over what has not changed, never what must be fresh', async () => {
    await signInAs(person, 'Joost van der Velden')
    const application = await startApplication(person)
    await expect(main(person)).toContainText('U hoeft niet alles opnieuw in te vullen')
    await person.press('Bekijk en neem over', 'link')
    await expect(main(person)).toContainText('Uit aanmelding AM-')
    await expect(person.page.locator('[name="criteria"][value="UV-1"]')).toHaveCount(0)
    await person.press('Neem alles over')
    await person.go(`${application}/vragen/GE-1`)
    await expect(main(person)).toContainText('Dit antwoord is overgenomen uit aanmelding')
    await person.go(`${application}/vragen/UV-1`)
    await expect(person.page.locator('[name="answer"]:checked')).toHaveCount(0)
  })

  await context.close()
})
