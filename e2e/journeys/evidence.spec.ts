import { expect, ownerQuery, test, visitor, type Visitor } from '../fixtures/test.ts'
import { openLastMail, signInAs } from '../steps/people.ts'

const PROVIDER = 'Mehmet Şahin'
const CONTRACTED = 'Anouk Hendriks'
const OFFICER = 'Ingrid Peeters'
const MANAGER = 'Ruud Claessen'

const main = (person: Visitor) => person.page.getByRole('main')
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

/** Fills in the dates and the file of a document, and adds it. */
async function addDocument(person: Visitor, document: { date: string; text: string; kind?: string }): Promise<void> {
  if (document.kind) await person.page.locator('[name="kind"]').selectOption(document.kind)
  await person.page.locator('[name="documentDate"]').fill(document.date)
  const buffer = Buffer.from(`%PDF-1.7\n% ${document.text}`)
  await person.page
    .locator('[name="file"]')
    .setInputFiles({ name: `${document.text}.pdf`, mimeType: 'application/pdf', buffer })
  await person.press('Voeg toe')
}

/** The draft of the provider for the moment that is open. */
async function draftOf(person: Visitor): Promise<string> {
  await person.go('/aanbieder')
  const link = main(person).getByRole('link', { name: 'Ga verder' }).first()
  return (await link.getAttribute('href')) ?? ''
}

test('a document is added once and used again; one that is too old at the closing says so at once', async ({
  page,
}) => {
  const person = visitor(page)
  await signInAs(person, PROVIDER)
  await person.go('/organisatie/bewijsstukken/toevoegen?soort=kvk-uittreksel')
  await addDocument(person, { date: '2099-01-01', text: 'toekomst' })
  await expect(page.getByRole('alert')).toContainText('toekomst')
  await addDocument(person, { date: daysAgo(3), text: 'nieuw-uittreksel' })
  await expect(main(person)).toContainText('nieuw-uittreksel.pdf')
  // A name without a space, as a scanner gives it: no page may become wider by it.
  await person.go('/organisatie/bewijsstukken/toevoegen?soort=verzekering')
  await addDocument(person, { date: daysAgo(3), text: `scan_${'0123456789'.repeat(8)}` })

  const draft = await draftOf(person)
  await person.go(`${draft}/vragen/GE-1/bewijs/GE-1-KVK`)
  await page.locator('[name="documentDate"]').fill(daysAgo(175))
  await expect(page.getByRole('status').filter({ hasText: 'Niet geldig' })).toContainText('ouder dan 6 maanden')
  await addDocument(person, { date: daysAgo(175), text: 'oud-uittreksel' })
  await expect(main(person)).toContainText('Niet geldig')
  await person.go(`${draft}/vragen/GE-1/bewijs/GE-1-KVK`)
  await page.getByRole('button', { name: 'Gebruik dit nieuw-uittreksel.pdf' }).click()
  await page.waitForURL(/vragen\/GE-1#/)
  await expect(main(person)).toContainText('Geldig op de sluiting')
  await person.go('/organisatie/bewijsstukken')
  await expect(main(person).getByRole('row').filter({ hasText: 'nieuw-uittreksel.pdf' })).toContainText('AM-')
})

test('when the closing moves, a document that becomes too old is on the list and in the mail', async ({ page }) => {
  const person = visitor(page)
  await signInAs(person, PROVIDER)
  const draft = await draftOf(person)
  const [moment] = await ownerQuery(
    `select m.id, to_char((m.closes_at at time zone 'Europe/Amsterdam')::date - interval '12 months', 'YYYY-MM-DD') as day,
       to_char((m.closes_at at time zone 'Europe/Amsterdam')::date + 3, 'YYYY-MM-DD') as later
     from admission_moment m join application a on a.moment_id = m.id where a.id = $1`,
    [draft.split('/').pop()],
  )
  await person.go(`${draft}/vragen/GE-3/bewijs/GE-3-POLIS`)
  await addDocument(person, { date: String(moment?.day), text: 'polis-op-de-grens' })
  await expect(main(person)).toContainText('Geldig op de sluiting')
  await signInAs(person, OFFICER)
  await person.go(`/inkoop/momenten/${String(moment?.id)}/sluiting`)
  await person.choose('kind', 'extension')
  await person.fill({ date: String(moment?.later), time: '17:00', reason: 'Iedereen krijgt meer tijd.' })
  await person.press('Controleer de wijziging')
  await person.press('Wijzig de sluiting')
  await openLastMail(person, 'mehmet.sahin', /te oud/)
  await expect(main(person)).toContainText('Polisblad')
  await signInAs(person, PROVIDER)
  await person.go(draft)
  await expect(main(person)).toContainText('Controleer')
  await person.go(`${draft}/vragen/GE-3`)
  await expect(main(person)).toContainText('ouder dan 12 maanden')
})

test('a certificate about a person is stated by the provider, and seen by an officer', async ({ page }) => {
  const person = visitor(page)
  await signInAs(person, PROVIDER)
  const draft = await draftOf(person)
  await person.go(`${draft}/vragen/GE-6/bewijs/GE-6-VOG`)
  await expect(page.locator('[name="file"]')).toHaveCount(0)
  await person.fill({ jobTitle: 'Bestuurder', documentDate: daysAgo(40) })
  await page.locator('[name="signatoryId"]').selectOption({ index: 1 })
  await person.press('Bewaar')
  await expect(main(person)).toContainText('Bestuurder. Gezien door')

  const [judged] = await ownerQuery(
    `select a.id from application a join admission_moment m on m.id = a.moment_id
     where a.status = 'submitted' and m.closes_at < clock_timestamp()
       and not exists (select from evidence_sighting s where s.application_id = a.id) order by a.number limit 1`,
  )
  await signInAs(person, OFFICER)
  await person.go(`/inkoop/aanmeldingen/${String(judged?.id)}/criteria/GE-6`)
  await expect(main(person)).toContainText('nog niemand van de regio heeft dit gezien')
  await page.getByText('Noteer dat u dit heeft gezien').click()
  await person.fill({ screeningProfile: 'Belang van minderjarigen' })
  await person.press('Gezien')
  await expect(main(person)).toContainText(`Gezien door ${OFFICER}`)
  await expect(main(person)).toContainText('Het antwoord voldoet aan de gepubliceerde eis')
})

test('an exclusion ground that applies asks what was done about it, and never refuses', async ({ page }) => {
  const person = visitor(page)
  await signInAs(person, PROVIDER)
  const draft = await draftOf(person)
  await person.go(`${draft}/vragen/UV-2`)
  await expect(main(person)).toContainText('Wij kijken 5 jaar terug')
  await person.choose('answer', 'yes')
  await person.fill({ explanation: '', eventDate: '' })
  await person.press(/Opslaan/)
  await expect(page.getByRole('alert')).toContainText('Geef een toelichting')
  await expect(page.getByRole('alert')).toContainText('wanneer het was')
  await person.fill({ explanation: 'Het bestuur is vervangen en de schade betaald.', eventDate: daysAgo(400) })
  await person.press(/Opslaan/)
  await person.go(`${draft}/vragen/UV-2`)
  await expect(page.locator('[name="eventDate"]')).toHaveValue(daysAgo(400))
})

test('what an agreement asks to renew is on both desks, until there is a newer document', async ({ page }) => {
  const person = visitor(page)
  await signInAs(person, MANAGER)
  await person.go('/contractmanagement/bewijsstukken?stand=attention')
  const rows = () => main(person).getByRole('row').filter({ hasText: 'Polisblad' })
  const before = await rows().count()
  expect(before).toBeGreaterThan(0)
  await signInAs(person, CONTRACTED)
  await person.go('/aanbieder')
  await expect(main(person)).toContainText('Vernieuw: Polisblad')
  await person.press('Voeg een nieuwer document toe', 'link')
  await addDocument(person, { date: daysAgo(1), text: 'nieuwe-polis' })
  await expect(main(person)).not.toContainText('De regio vraagt')
  await person.go('/aanbieder')
  await expect(main(person)).not.toContainText('Vernieuw: Polisblad')
  await signInAs(person, MANAGER)
  await person.go('/contractmanagement/bewijsstukken?stand=attention')
  await expect(rows()).toHaveCount(before - 1)
})
