import { readFile } from 'node:fs/promises'
import { fillWorkbook } from '#test/factories/cost-price-workbook.ts'
import { expect, test, visitor } from '../fixtures/test.ts'
import { chooseProducts, confirmOrganisation, startApplication } from '../steps/apply.ts'
import { fillInOrganisation, register } from '../steps/register.ts'
import { typeAnswers } from '../steps/typed-cost-price.ts'

const kvkNumber = String(93_000_000 + (Date.now() % 900_000))
const newcomer = {
  kvkNumber,
  legalName: `Typegraag ${kvkNumber} B.V.`,
  name: 'Marit Kolenbrander',
  email: `marit@typegraag-${kvkNumber}.example`,
  password: 'een lang wachtwoord voor Marit',
}

test('a cost price typed in the portal becomes a workbook, and a workbook becomes what is typed', async ({
  browser,
  page,
}) => {
  test.setTimeout(300_000)
  const quick = visitor(page, false)
  await register(quick, newcomer)
  await fillInOrganisation(quick, newcomer)
  const application = await startApplication(quick)
  await confirmOrganisation(quick, application)
  await chooseProducts(quick, application)
  const person = visitor(page)
  const main = page.getByRole('main')

  await test.step('what cannot be read as meant is asked, and what was typed stays', async () => {
    await person.go(`${application}/kostprijs`)
    await person.press('Vul in op het scherm', 'link')
    await expect(main).toContainText('Niet begonnen')
    await person.press('Organisatie', 'link')
    await expect(page.locator('[name="org.pensionFranchise"]')).toHaveValue('17283')
    await person.fill({ 'org.grossHours': '1.878', 'org.leaveHours': 'veel', 'org.sicknessShare': '6,5%' })
    await person.press(/Opslaan/)
    await expect(page.getByRole('alert')).toContainText('Bedoelt u 1878 of 1,8780?')
    await expect(page.getByRole('alert')).toContainText('Vakantie en verlof: ')
    await expect(page.locator('[name="org.grossHours"]')).toHaveValue('1.878')
    await expect(page.locator('[name="org.sicknessShare"]')).toHaveValue('6,5%')
  })

  await test.step('a page is saved half done, with what is still needed', async () => {
    await person.fill({ 'org.grossHours': '1878', 'org.leaveHours': '165' })
    await person.press(/Opslaan/)
    await expect(main.getByRole('heading', { level: 1 })).toContainText('41N11')
    await person.go(`${application}/kostprijs/invullen`)
    await expect(main).toContainText('antwoorden nodig')
    await person.press('Organisatie', 'link')
    await expect(page.locator('[name="org.leaveHours"]')).toHaveValue('165')
    await expect(page.locator('[name="org.sicknessShare"]')).toHaveValue('6,5%')
  })

  await test.step('everything typed is calculated and shown as after an upload', async () => {
    await typeAnswers(person, 'org')
    await person.press(/Opslaan/)
    await typeAnswers(person, '41N11')
    await person.press(/Opslaan/)
    await expect(main.getByRole('heading', { level: 1 })).toContainText('45N21')
    await typeAnswers(person, '45N21')
    await person.fill({ '45N21.staff.MBO.share': '85%', '45N21.staff.HBO.share': '15%' })
    await person.press(/Opslaan/)
    await expect(main.getByText('Klaar', { exact: true })).toHaveCount(3)
    await person.press('Reken door')
    await expect(main).toContainText('Het werkboek is compleet gelezen')
    await expect(main).toContainText('2 van 2')
    await expect(main.getByRole('heading', { name: /^45N21/ })).toBeVisible()
  })

  await test.step('typing on makes the result old, and says so', async () => {
    await person.go(`${application}/kostprijs/invullen/organisatie`)
    await person.fill({ 'org.leaveHours': '170' })
    await person.press(/Opslaan/)
    await person.go(`${application}/kostprijs`)
    await expect(main).toContainText('U veranderde iets na de laatste berekening')
    await person.go(`${application}/kostprijs/invullen`)
    await person.press('Reken door')
    await expect(main).not.toContainText('U veranderde iets na de laatste berekening')
  })

  await test.step('the workbook comes filled in; changed elsewhere and added, it stands in the pages', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      main.getByRole('link', { name: 'Download met uw antwoorden' }).click(),
    ])
    const bytes = new Uint8Array(await readFile(await download.path()))
    const filled = await fillWorkbook(bytes, (plausible) => ({
      ...plausible,
      organisation: { ...plausible.organisation, leaveHours: '172.5', overheadShare: '0.235' },
    }))
    await page.locator('[name="file"]').setInputFiles({
      name: 'thuis ingevuld.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(filled),
    })
    await person.press('Voeg toe en lees')
    await expect(main).toContainText('thuis ingevuld.xlsx')
    await person.go(`${application}/kostprijs/invullen/organisatie`)
    await expect(page.locator('[name="org.leaveHours"]')).toHaveValue('172,5')
    await expect(page.locator('[name="org.overheadShare"]')).toHaveValue('23,5%')
  })

  await test.step('without script it works the same', async () => {
    const storageState = await page.context().storageState()
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'nl-NL', storageState })
    const plain = visitor(await context.newPage(), false)
    await plain.go(`${application}/kostprijs/invullen/organisatie`)
    await plain.fill({ 'org.leaveHours': 'veel' })
    await plain.press(/Opslaan/)
    await expect(plain.page.getByRole('alert')).toContainText('Vakantie en verlof: ')
    await expect(plain.page.locator('[name="org.leaveHours"]')).toHaveValue('veel')
    await plain.fill({ 'org.leaveHours': '173' })
    await plain.press(/Opslaan/)
    await expect(plain.page.getByRole('heading', { level: 1 })).toContainText('41N11')
    await context.close()
  })

  await test.step('in English too', async () => {
    await page.context().addCookies([{ name: 'openhuis_locale', value: 'en', url: page.url() }])
    await person.go(`${application}/kostprijs/invullen/organisatie`)
    await expect(page.getByLabel('Sickness absence')).toHaveValue('6,5%')
    await expect(main).toContainText('Source: ')
  })
})
