import { expect, test, visitor } from '../fixtures/test.ts'
import { signInAs } from '../steps/people.ts'

/** A product of the demo that no other journey looks at. */
const CODE = '45N22'
/** Later each time, so that the journey can be walked again on the same portal. */
const YEAR = String(2040 + (Math.floor(Date.now() / 60_000) % 50))

test('two officers study what a product costs, and publish a tariff that rests on it', async ({ page }) => {
  test.setTimeout(300_000)
  const officer = visitor(page)
  const main = page.getByRole('main')
  await signInAs(visitor(page, false), 'Ingrid Peeters')

  await test.step('the products lie beside their tariffs, without names', async () => {
    await officer.go('/inkoop/tarieven')
    await expect(main).toContainText('Zonder namen')
    await officer.press(new RegExp(`^${CODE} `), 'link')
    await expect(main.getByRole('heading', { name: 'Verdeling', exact: true })).toBeVisible()
    await expect(main.getByRole('table').first()).toBeVisible()
  })

  const median = () => main.getByRole('row', { name: /^Elke aanbieder telt even zwaar/ }).innerText()

  await test.step('an assumption that cannot be read is said beside what was typed; one that can changes the figures', async () => {
    const before = await median()
    await officer.fill({ uren: 'veel', overhead: '2,5' })
    await officer.press('Reken door')
    await expect(page.getByRole('alert')).toContainText('Vul een percentage in van -30 tot en met 30')
    await expect(page.locator('[name="uren"]')).toHaveValue('veel')
    await expect(page.locator('[name="overhead"]')).toHaveValue('2,5')
    await officer.fill({ uren: '-5' })
    await page.locator('[name="gewicht"]').selectOption('capacity')
    await officer.press('Reken door')
    await expect(page.getByRole('alert')).toHaveCount(0)
    expect(await median()).not.toBe(before)
    await officer.fill({ uren: '', overhead: '' })
    await officer.press('Reken door')
  })

  await test.step('one cost price is left out with a reason, and taken in again', async () => {
    await officer.press(/^Bekijk de .*opgaven/, 'link')
    await officer.press(/^Laat weg/, 'link')
    await officer.press('Laat weg')
    await expect(page.getByRole('alert')).toContainText('Kies een grond')
    await officer.choose('ground', 'mistake')
    await officer.fill({ reason: 'Het jaarsalaris staat bij het maandsalaris.' })
    await officer.press('Laat weg')
    await expect(main).toContainText('Het jaarsalaris staat bij het maandsalaris.')
    await officer.press(/^Neem weer mee/, 'link')
    await officer.fill({ reason: 'De aanbieder stuurde een nieuw werkboek.' })
    await officer.press('Neem weer mee')
    await expect(main).toContainText('weer meegenomen')
  })

  await test.step('the tariff is built up with a reason for each element, and proposed', async () => {
    await officer.go(`/inkoop/tarieven/${CODE}`)
    await officer.press(/Stel een tarief op|Neem deze aannames over/)
    await officer.fill({ startsOn: `${YEAR}-01-01`, 'amount.a': 'tachtig', 'amount.b': '4,10', 'amount.c': '24,00' })
    await officer.fill({ 'amount.d': '4,30', 'reason.a': 'De middelste opgave.', 'reason.b': 'Reizen naar gezinnen.' })
    await officer.fill({ 'reason.c': 'Overhead met huisvesting.', 'reason.d': 'De voorlopige index.' })
    await officer.fill({ reason: 'Dit dekt de kosten van de meeste aanbieders, ook van kleine.' })
    await officer.press('Bewaar het concept')
    await expect(page.getByRole('alert')).toContainText('Vul een bedrag in')
    await expect(page.locator('[name="amount.a"]')).toHaveValue('tachtig')
    await officer.fill({ 'amount.a': '80,20' })
    await officer.press('Bewaar het concept')
    await officer.press('Stel dit tarief voor')
    await expect(main).toContainText('Een andere inkoper stelt het vast')
    await expect(main.getByRole('button', { name: 'Stel dit tarief vast' })).toHaveCount(0)
  })

  const proposal = new URL(page.url()).pathname + new URL(page.url()).search

  await test.step('a second officer adopts it and publishes it with its report', async () => {
    await signInAs(visitor(page, false), 'Bram Janssen')
    await officer.go(proposal)
    await expect(main).toContainText('€ 112,60'.replace(' ', '\u00a0'))
    await officer.press('Stel dit tarief vast')
    await officer.press('Publiceer dit tarief')
    await expect(main).toContainText('Dit tarief is gepubliceerd')
    const report = main.getByRole('link', { name: 'Verantwoording (PDF)' }).first()
    await expect(async () => {
      await page.reload()
      await expect(report).toBeVisible({ timeout: 1000 })
    }).toPass({ timeout: 60_000 })
    const file = await page.request.get(new URL((await report.getAttribute('href')) ?? '', page.url()).href)
    expect(file.headers()['content-type']).toContain('application/pdf')
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')
  })

  await test.step('everybody sees it, with the report and without any provider', async () => {
    await main.getByRole('link', { name: 'Gepubliceerde tarieven' }).first().click()
    await page.waitForURL(/\/tarieven$/)
    const address = page.url()
    await page.context().clearCookies()
    await officer.go(address)
    await expect(main).toContainText(`1 januari ${YEAR}`)
    await expect(main).toContainText('112,60')
  })
})
