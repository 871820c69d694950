import { expect, ownerQuery, test, visitor, type Visitor } from '../fixtures/test.ts'
import { signInAs } from '../steps/people.ts'
import { represent, signInFor } from '../steps/represent.ts'

const PROVIDER = 'Łucja Kowalska'
const HANDLERS = ['Ingrid Peeters', 'Bram Janssen', 'Nadia El Amrani', 'Tessa Vullings']

const main = (person: Visitor) => person.page.getByRole('main')

type Refused = { applicationId: string; number: string; provider: string; providerId: string; deciders: string[] }

/** The last decision of the demo region that refuses a product. */
async function refusedDecision(): Promise<Refused> {
  const [row] = await ownerQuery(
    `select d.application_id, d.number, d.provider_id, p.legal_name, d.proposed_by_name, d.confirmed_by_name
     from decision d join provider p on p.id = d.provider_id
     where exists (select from jsonb_array_elements(d.products) product where product ->> 'outcome' = 'refused')
       and not exists (select from decision later where later.replaces_id = d.id)
     order by d.decided_at desc limit 1`,
  )
  return {
    applicationId: String(row?.application_id),
    number: String(row?.number),
    provider: String(row?.legal_name),
    providerId: String(row?.provider_id),
    deciders: [String(row?.proposed_by_name), String(row?.confirmed_by_name)],
  }
}

test('an objection is heard by two who did not decide, and a new decision takes the place of the first', async ({
  page,
}) => {
  const person = visitor(page)
  const refused = await refusedDecision()
  const address = `/aanmeldingen/${refused.applicationId}/bezwaar`
  const [first, second] = HANDLERS.filter((name) => !refused.deciders.includes(name))
  const asProvider = () => signInFor(person, PROVIDER, { provider: refused.provider, address })
  const leave = await represent(PROVIDER, refused.providerId)

  await test.step('the provider writes why; an empty objection keeps the page', async () => {
    await asProvider()
    await person.press('Verstuur het bezwaar')
    await expect(page.getByRole('alert')).toBeVisible()
    await person.fill({ grounds: 'Het certificaat was geldig.\nKijk naar bladzijde twee.' })
    await page.locator('[name="file"]').setInputFiles({
      name: 'certificaat.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n% certificaat'),
    })
    await person.press('Verstuur het bezwaar')
    await expect(main(person)).toContainText('Ontvangen')
    await expect(main(person)).toContainText('certificaat.pdf')
    await expect(page.getByRole('button', { name: 'Verstuur het bezwaar' })).toHaveCount(0)
  })

  const open = async (name: string) => {
    await signInAs(person, name)
    await person.go(`/inkoop/bezwaren?zoek=${encodeURIComponent(refused.provider)}`)
    await page
      .getByRole('row')
      .filter({ hasText: refused.number })
      .getByRole('link', { name: /^BZ|^B/ })
      .click()
    await page.waitForLoadState('load')
  }

  await test.step('who decided reads along and cannot handle it', async () => {
    const [decider] = refused.deciders.filter((name) => HANDLERS.includes(name))
    await open(decider ?? '')
    await expect(main(person)).toContainText('U had deel aan dit besluit')
    await expect(page.getByRole('button', { name: 'Neem in behandeling' })).toHaveCount(0)
  })

  await test.step('a colleague takes it up, plans a talk and proposes the outcome', async () => {
    await open(first ?? '')
    await person.press('Neem in behandeling')
    await person.fill({ day: '2027-02-30', time: '10:00', place: 'Venlo' })
    await person.press('Plan het gesprek')
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.locator('[name="place"]')).toHaveValue('Venlo')
    const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
    await person.fill({ day })
    await person.press('Plan het gesprek')
    await expect(main(person)).toContainText('10.00 uur, Venlo')
    for (const box of await page.locator('[name="metCriteria"]').all()) await box.check()
    await person.press('Stel deze uitkomst voor')
    await expect(page.getByRole('alert')).toBeVisible()
    await person.fill({ reason: 'Het certificaat was op de sluiting geldig.' })
    await person.press('Stel deze uitkomst voor')
    await expect(main(person)).toContainText('Een collega stelt haar vast')
    await expect(page.getByRole('button', { name: 'Stel de uitkomst vast' })).toHaveCount(0)
  })

  await test.step('a second one makes it final; the list tells how it ended', async () => {
    await open(second ?? '')
    await expect(main(person)).toContainText('Gegrond')
    await person.press('Stel de uitkomst vast')
    await expect(main(person)).toContainText('Afgehandeld')
    await person.go(`/inkoop/bezwaren?zoek=${encodeURIComponent(refused.provider)}`)
    await expect(page.getByRole('row').filter({ hasText: refused.number })).toContainText('Gegrond')
  })

  await test.step('the provider reads the outcome and the new decision; the first can still be seen as it was', async () => {
    await asProvider()
    await expect(main(person)).toContainText('Het certificaat was op de sluiting geldig.')
    await person.go(`/aanmeldingen/${refused.applicationId}/besluit`)
    await expect(main(person)).not.toContainText(`Besluit ${refused.number}`)
    const [before] = await ownerQuery('select id from decision where number = $1', [refused.number])
    await person.go(`/aanmeldingen/${refused.applicationId}/besluit/${String(before?.id)}/replay`)
    await expect(main(person)).toContainText(refused.number)
  })

  await leave()
})
