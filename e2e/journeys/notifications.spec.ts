import { readFile } from 'node:fs/promises'
import { parseCsv } from 'hucre/csv'
import { expect, ownerQuery, test, visitor } from '../fixtures/test.ts'
import { followMailLink, openLastMail, signInAs, signOut } from '../steps/people.ts'

const PROCEDURE = '/procedures/jeugdhulp-segment-2-4-noord-limburg-2026'

test('a visitor follows a procedure, is told of another closing, and stops', async ({ page }) => {
  const person = visitor(page)
  const email = `lezer-${String(Date.now())}@burger.example`

  await test.step('following begins with a link in a mail', async () => {
    await person.go(`${PROCEDURE}#volgen`)
    await person.fill({ email: 'geen adres' })
    await person.press('Volg deze procedure')
    await expect(page.getByRole('alert')).toBeVisible()
    await person.fill({ email })
    await person.press('Volg deze procedure')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kijk in uw e-mail')
    await openLastMail(person, email, /Bevestig/)
    await followMailLink(person)
    await person.press('Bevestig')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('U volgt de procedure')
  })

  await test.step('procurement moves the closing of the open moment', async () => {
    const [moment] = (await ownerQuery(
      "select id, to_char(closes_at + interval '1 day', 'YYYY-MM-DD') as day from admission_moment where closes_at > now() and opens_at < now() and not rolling limit 1",
    )) as { id: string; day: string }[]
    await signInAs(person, 'Ingrid Peeters')
    await person.go(`/inkoop/momenten/${moment?.id ?? ''}/sluiting`)
    await person.choose('kind', 'extension')
    await person.fill({ date: moment?.day ?? '', time: '17:00', reason: 'Op verzoek van velen' })
    await person.press('Controleer de wijziging')
    await person.press('Wijzig de sluiting')
  })

  await test.step('the follower gets it, and stops with the link in it', async () => {
    await signOut(person)
    await openLastMail(person, email, /Andere sluiting/)
    await expect(page.getByRole('main')).toContainText('Op verzoek van velen')
    const stop = await page.getByRole('main').locator('a[href*="/volgen/stoppen"]').getAttribute('href')
    await person.go(stop ?? '')
    await person.press('Stop met volgen')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('U volgt de procedure niet meer')
  })
})

test('a provider reads what it was told and chooses what is mailed', async ({ page }) => {
  const person = visitor(page)
  const [anouk] = (await ownerQuery(
    `select u.id, m.provider_id from identity."user" u join membership m on m.person_id = u.id where u.name = 'Anouk Hendriks'`,
  )) as { id: string; provider_id: string }[]
  // Two of them read the same, as happens.
  for (const providerName of ['Zwirrelstee', 'Dubbelhof', 'Dubbelhof'])
    await ownerQuery(
      `insert into notification (id, person_id, provider_id, kind, parameters, link, once_key)
       values (gen_random_uuid(), $1, $2, 'registration-attempt', $3, '/organisatie', gen_random_uuid()::text)`,
      [anouk?.id, anouk?.provider_id, JSON.stringify({ providerName, attemptedBy: 'Iemand', link: '' })],
    )
  await signInAs(person, 'Anouk Hendriks')

  await test.step('the header counts, opening a notification goes to its page and counts down', async () => {
    const bell = page
      .getByRole('banner')
      .getByRole('link', { name: /^Meldingen \d+ ongelezen/ })
      .first()
    await expect(bell).toBeVisible()
    await person.go('/meldingen')
    await person.press('Iemand wilde Zwirrelstee nog een keer registreren', 'link')
    await expect(page).toHaveURL(/\/organisatie$/)
    await person.go('/meldingen')
    const row = page.getByRole('row').filter({ hasText: 'Zwirrelstee' })
    await expect(row).toContainText('Gelezen')
  })

  await test.step('a reminder is switched off, what is mandatory cannot be', async () => {
    await person.go('/meldingen/voorkeuren')
    await expect(page.getByRole('checkbox', { name: /Besluit over/ })).toHaveCount(0)
    await page.getByRole('checkbox', { name: /aanmelding is nog niet ingediend/ }).uncheck()
    await person.press('Bewaar uw keuze')
    await expect(page.getByText('Uw keuze is bewaard.')).toBeVisible()
    await expect(page.getByRole('checkbox', { name: /aanmelding is nog niet ingediend/ })).not.toBeChecked()
  })
})

test('a list is searched and sorted without script, and the file holds what was found', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true })
  const page = await context.newPage()
  const person = visitor(page, false)
  await person.go('/aanbieders')
  await person.fill({ zoek: 'stichting' })
  await person.press('Toon')
  await person.press('Naam', 'link')
  await expect(page).toHaveURL(/zoek=stichting.*sorteer=-name/)
  const names = await page.getByRole('rowheader').allInnerTexts()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('main').getByRole('link', { name: 'CSV' }).click(),
  ])
  const text = await readFile(await file.path(), 'utf8')
  const rows = parseCsv(text.replace(/^\uFEFF/, ''), { delimiter: ';' })
  expect(rows.slice(1).map((row) => row[0])).toEqual(names)
  expect(names.length).toBeGreaterThan(1)
  await context.close()
})
