import { expect, ownerQuery, test, visitor, type Visitor } from '../fixtures/test.ts'
import { openLastMail, signInAs } from '../steps/people.ts'
import { openMomentId } from '../steps/apply.ts'
import { moveClosing } from '../steps/moment.ts'

test.describe.configure({ mode: 'serial' })

const NAME = `Ronde proef ${String(Date.now() % 10_000)}`
let momentId = ''

async function demoProcedure(): Promise<{ id: string; slug: string }> {
  const [row] = await ownerQuery('select id, slug from procedure order by created_at limit 1')
  return row as { id: string; slug: string }
}

async function fillInWords(officer: Visitor, name: string): Promise<void> {
  await officer.fill({ name, reason: 'In Gennep is te weinig aanbod.' })
  await officer.choose('reasonKind', 'geographic-gap')
}

test('an officer composes a moment by the calendar rule and announces it', async ({ page }) => {
  const officer = visitor(page)
  const { id, slug } = await demoProcedure()
  await signInAs(officer, 'Ingrid Peeters')
  await officer.go(`/inkoop/procedures/${id}/momenten/nieuw`)
  await expect(page.getByText('15 werkdagen na de opening')).toBeVisible()

  // What is missing is named, also when two fields miss the same.
  await officer.press('Controleer het moment')
  await expect(page.getByRole('alert').getByRole('link', { name: 'Naam: Vul dit veld in' })).toBeVisible()
  await page.getByRole('alert').getByRole('link', { name: 'Reden in woorden: Vul dit veld in' }).click()
  await expect(page.locator('[name=reason]')).toBeFocused()

  // The dates follow from another opening; what was typed stays.
  await fillInWords(officer, NAME)
  await officer.fill({ opensDate: '2027-04-19' })
  await officer.press('Bereken de data vanaf de opening')
  await expect(page.locator('[name=name]')).toHaveValue(NAME)
  await expect(page.getByText('Overgeslagen: Koningsdag, Bevrijdingsdag, Hemelvaartsdag')).toBeVisible()

  // The dates in a row follow the form while one types, by the same rules as the server.
  await page.locator('[name=closesDate]').fill('2027-05-16')
  await expect(page.getByText('De eerstvolgende werkdag is 18 mei 2027')).toBeVisible()

  // A wall time that the clock skips is none.
  await officer.fill({
    closesDate: '2028-03-26',
    closesTime: '02:30',
    decisionBy: '2028-06-01',
    contractStart: '2028-08-01',
  })
  await officer.press('Controleer het moment')
  await expect(page.getByRole('alert')).toContainText('Dit tijdstip bestaat niet')

  await officer.press('Bereken de data vanaf de opening')
  await officer.fill({ closesTime: '17:00' })
  await officer.press('Controleer het moment')
  await expect(page.getByRole('heading', { name: 'Wilt u dit moment aankondigen?' })).toBeVisible()
  await officer.press('Kondig het moment aan')
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible()
  momentId = /momenten\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? ''

  await officer.go(`/procedures/${slug}`)
  await expect(page.getByRole('heading', { name: NAME })).toContainText('Aangekondigd')
  const feed = await page.request.get(
    `/procedures/${slug}/momenten/${momentId}/agenda.ics`.replace(/^/, process.env.PORTAL_URL ?? ''),
  )
  expect(feed.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  expect(await feed.text()).toContain(`UID:${momentId}-closes@openhuis`)
})

test('until it opens it can be changed with a reason, copied and cancelled', async ({ page }) => {
  const officer = visitor(page)
  await signInAs(officer, 'Ingrid Peeters')
  await officer.go(`/inkoop/momenten/${momentId}`)
  await officer.press('Wijzig het moment', 'link')
  await officer.fill({ repairDays: '7', changeReason: 'Zeven dagen is genoeg.' })
  await officer.press('Controleer het moment')
  await officer.press('Wijzig het moment')
  await expect(page.getByText('7 dagen', { exact: true })).toBeVisible()
  await expect(page.getByText('Gewijzigd', { exact: true })).toBeVisible()

  await officer.press('Maak een kopie', 'link')
  await expect(page.getByText(`Dit is een kopie van ${NAME}`)).toBeVisible()
  await expect(page.locator('[name=repairDays]')).toHaveValue('7')
  await officer.fill({ name: `${NAME} kopie` })
  await officer.press('Controleer het moment')
  await officer.press('Terug naar het formulier')
  await expect(page.locator('[name=name]')).toHaveValue(`${NAME} kopie`)
  await officer.press('Controleer het moment')
  await officer.press('Kondig het moment aan')

  await officer.press('Annuleer', 'link')
  await officer.press('Annuleer het moment')
  await expect(page.getByRole('alert')).toContainText('Vul dit veld in')
  await officer.fill({ reason: 'Er is toch genoeg aanbod.' })
  await officer.press('Annuleer het moment')
  await expect(page.getByText('Dit moment gaat niet door')).toBeVisible()
})

test('it opens by itself, once, and who applies in the procedure hears of it', async ({ page }) => {
  const officer = visitor(page)
  await ownerQuery(`update admission_moment set opens_at = clock_timestamp() where id = $1`, [momentId])
  // The job that waited for the planned opening comes at the moved one.
  await ownerQuery(`select enqueue_job('pass-moments', '{}', $1)`, [`pass-moments:${momentId}:opened`])
  await expect(async () => {
    const rows = await ownerQuery(`select count(*)::int as count from moment_turn where moment_id = $1`, [momentId])
    expect(rows).toEqual([{ count: 1 }])
  }).toPass({ timeout: 75_000 })
  await signInAs(officer, 'Ingrid Peeters')
  await officer.go(`/inkoop/momenten/${momentId}`)
  await expect(page.getByText('Geopend op het geplande tijdstip')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Wijzig het moment' })).toHaveCount(0)
  await openLastMail(officer, '', new RegExp(`Nu open: ${NAME}`))
})

test('an outage in the last hour moves the closing for everybody, and the record is public', async ({ page }) => {
  const officer = visitor(page)
  const { slug } = await demoProcedure()
  await moveClosing(momentId, 45)
  await signInAs(officer, 'Ingrid Peeters')
  await officer.go(`/inkoop/momenten/${momentId}`)
  await officer.press('Sluiting wijzigen', 'link')
  const day = await dayIn(1)
  await officer.choose('kind', 'outage')
  await officer.fill({ date: day, time: '17:00', reason: 'Inloggen lukte niet.' })
  await officer.press('Controleer de wijziging')
  await expect(page.getByRole('alert')).toContainText('Vul een datum in die bestaat')
  const yesterday = await dayIn(-1)
  await officer.fill({
    outageFromDate: yesterday,
    outageFromTime: '09:00',
    outageUntilDate: yesterday,
    outageUntilTime: '10:30',
  })
  await officer.press('Controleer de wijziging')
  await expect(page.getByText('09.00 uur tot')).toBeVisible()
  await officer.press('Nee, ga terug')
  await expect(page.locator('[name="reason"]')).toHaveValue('Inloggen lukte niet.')
  await expect(page.locator('[name="outageUntilTime"]')).toHaveValue('10:30')
  await officer.press('Controleer de wijziging')
  await officer.press('Wijzig de sluiting')
  await officer.go(`/procedures/${slug}`)
  await expect(page.getByText('Sluiting verzet door een storing.').first()).toBeVisible()
  await expect(page.getByText('Het portaal werkte niet goed van').first()).toBeVisible()
})

test('near the closing a provider sees the clock that counts, also without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const provider = visitor(await context.newPage(), false)
  const open = await openMomentId()
  await signInAs(provider, 'Anouk Hendriks')
  // A fresh portal offers to begin; one where somebody began already, to go on.
  await provider.go(`/aanmeldingen/start/${open}`)
  const main = provider.page.getByRole('main')
  await main
    .getByRole('button')
    .or(main.getByRole('link', { name: 'Ga verder' }))
    .first()
    .click()
  await provider.page.waitForURL(/\/aanmeldingen\/[0-9a-f-]{36}$/)
  const putBack = await moveClosing(open, 40)
  await provider.page.reload()
  const clock = provider.page.getByRole('group', { name: 'Tijd van het portaal' })
  await expect(clock).toContainText('Die telt, niet de klok van uw computer')
  await expect(clock).toContainText('Ververs de pagina')
  await putBack()
  await context.close()
})

async function dayIn(days: number): Promise<string> {
  const [row] = await ownerQuery(
    `select to_char((clock_timestamp() at time zone 'Europe/Amsterdam')::date + $1::int, 'YYYY-MM-DD') as day`,
    [days],
  )
  return String(row?.day)
}
