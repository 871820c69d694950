import { expect, ownerQuery, test, visitor, type Visitor } from '../fixtures/test.ts'
import { confirmDecision, judge, proposeDecision } from '../steps/assess.ts'
import { signInAs } from '../steps/people.ts'

/** Files of the moment that is being assessed in the demo region: one with first verdicts, the others still to judge. */
async function filesToAssess(): Promise<{ momentId: string; judged: string; free: string[] }> {
  const rows = await ownerQuery(
    `select a.id, a.moment_id, exists (select from verdict v where v.application_id = a.id) as judged
     from application a join admission_moment m on m.id = a.moment_id
     where a.status = 'submitted' and m.closes_at < clock_timestamp() order by a.number`,
  )
  const of = (judged: boolean) => rows.filter((row) => row.judged === judged).map((row) => String(row.id))
  return { momentId: String(rows[0]?.moment_id), judged: of(true)[0] ?? '', free: of(false) }
}

const main = (person: Visitor) => person.page.getByRole('main')
/** As the steps take it: the address of an application at the provider's desk. */
const application = (id: string) => `/aanmeldingen/${id}`

test('equal cases are compared, two officers differ and a third decides', async ({ page }) => {
  const { momentId, judged } = await filesToAssess()
  const person = visitor(page)

  await test.step('a difference between equal cases is explained under the name of the officer', async () => {
    await signInAs(person, 'Ingrid Peeters')
    await person.go(`/inkoop/momenten/${momentId}/gelijke-behandeling`)
    await expect(main(person)).toContainText('1 open verschil')
    await expect(main(person)).toContainText('Herstel gevraagd')
    await person.press('Leg deze reden vast')
    await expect(page.getByRole('alert')).toContainText('Schrijf waarom dit verschil terecht is')
    await person.fill({
      reason: 'Bij deze aanmelding staat het bedrag leesbaar op het polisblad. Er is niets te herstellen.',
    })
    await person.press('Leg deze reden vast')
    await expect(main(person)).toContainText('Er zijn geen open verschillen')
    await expect(main(person)).toContainText('Vastgelegd door Ingrid Peeters')
  })

  await test.step('the second reader sees nothing of the first and finds otherwise', async () => {
    await signInAs(person, 'Bram Janssen')
    await proposeDecision(person, application(judged))
    await signInAs(person, 'Ingrid Peeters')
    await person.go(`/inkoop${application(judged)}/criteria/GE-3`)
    await expect(main(person)).not.toContainText('verzekerd bedrag van € 1.000.000')
    await judge(person, application(judged), 'GE-3', { outcome: 'met' })
    await person.go(`/inkoop${application(judged)}`)
    await expect(main(person)).toContainText('Derde beoordelaar nodig')
  })

  await test.step('a third officer sees both and decides; the decision follows', async () => {
    await signInAs(person, 'Nadia El Amrani')
    await person.go(`/inkoop${application(judged)}/criteria/GE-3`)
    await expect(main(person)).toContainText('U bent de derde beoordelaar')
    await expect(main(person)).toContainText('verzekerd bedrag van € 1.000.000')
    await judge(person, application(judged), 'GE-3', {
      outcome: 'not-met',
      reason: 'Het polisblad noemt een te laag bedrag.',
    })
    await signInAs(person, 'Ingrid Peeters')
    await confirmDecision(person, application(judged))
  })
})

test('with the keyboard alone, from file to file by the same filters', async ({ page }) => {
  const { momentId, free } = await filesToAssess()
  const person = visitor(page)
  await signInAs(person, 'Ingrid Peeters')
  const filter = `?moment=${momentId}&stand=to-assess`
  await person.go(`/inkoop${application(free[0] ?? '')}/criteria/GE-1${filter}`)
  // The list is drawn by script: once it is there, the keys work.
  const ready = () => expect(page.getByText('Sneltoetsen (?)')).toBeVisible()
  await ready()

  await page.keyboard.press('?')
  await expect(page.getByText('Voldoet niet', { exact: true }).first()).toBeVisible()
  await page.keyboard.press('2')
  await expect(page.locator('[name="outcome"][value="not-met"]')).toBeChecked()
  await page.locator('[name="reason"]').focus()
  await page.keyboard.type('j1n? geen sneltoets')
  await expect(page.locator('[name="reason"]')).toHaveValue('j1n? geen sneltoets')
  await expect(page.locator('[name="outcome"][value="not-met"]')).toBeChecked()

  // What was not saved is not left without asking.
  await page.locator('[name="outcome"][value="met"]').focus()
  const asked = page.waitForEvent('dialog')
  const pressed = page.keyboard.press('j')
  await (await asked).dismiss()
  await pressed
  await expect(page.locator('[name="reason"]')).toHaveValue('j1n? geen sneltoets')
  page.once('dialog', (dialog) => void dialog.accept())
  await page.keyboard.press('j')
  await page.waitForURL(/criteria\/GE-2.*stand=to-assess/)
  await ready()
  await page.keyboard.press('k')
  await page.waitForURL(/criteria\/GE-1/)
  await ready()
  await page.keyboard.press('n')
  await page.waitForURL(({ pathname, search }) => /\/aanmeldingen\/[0-9a-f-]{36}$/.test(pathname) && search === filter)
  expect(page.url()).not.toContain(free[0])
})

test('a document stands beside the criterion and can be framed by the portal alone', async ({ page }) => {
  const { free } = await filesToAssess()
  const person = visitor(page)
  await signInAs(person, 'Ingrid Peeters')
  await person.go(`/inkoop${application(free[0] ?? '')}/criteria/GE-1`)
  const address = await page.locator('iframe').getAttribute('src')
  const answer = await page.request.get(`${process.env.PORTAL_URL ?? ''}${address ?? ''}`)
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'inline',
    'x-frame-options': 'SAMEORIGIN',
    'content-security-policy': expect.stringContaining("frame-ancestors 'self'"),
  })
  expect(answer.headers()['content-security-policy']).not.toContain('script-src')
  await page.setViewportSize({ width: 360, height: 740 })
  await expect(page.locator('iframe')).toBeHidden()
  await expect(page.getByRole('link', { name: 'Open in een nieuw tabblad' })).toBeVisible()
})

test('a file goes from hand to hand, and stays shut for who has an interest', async ({ page }) => {
  const { momentId, free } = await filesToAssess()
  const person = visitor(page)
  const file = free.at(-1) ?? ''
  const [provider] = await ownerQuery('select provider_id from application where id = $1', [file])
  await signInAs(person, 'Nadia El Amrani')
  await person.go(`/inkoop${application(file)}/overdragen`)
  await person.press('Ik pak het op')
  await expect(main(person)).toContainText('Dit dossier is bij Nadia El Amrani.')
  await person.go('/inkoop?mijn=1')
  await expect(page.locator(`a[href="/inkoop${application(file)}?mijn=1"]`)).toBeVisible()

  await person.go(`/inkoop/momenten/${momentId}/belangen`)
  await page.locator('[name="providerId"]').selectOption(String(provider?.provider_id))
  await person.choose('kind', 'family')
  await person.press('Meld dit belang')
  await expect(page.getByRole('alert')).toContainText('Leg kort uit welk belang u hebt')
  await person.fill({ words: 'Mijn broer werkt hier.' })
  await person.press('Meld dit belang')
  await person.go(`/inkoop${application(file)}`)
  await expect(main(person)).toContainText('U beoordeelt dit dossier niet')
  await expect(main(person)).toContainText('Dit dossier heeft nog niemand opgepakt.')

  await signInAs(person, 'Ingrid Peeters')
  await person.go(`/inkoop${application(file)}`)
  await expect(main(person)).toContainText('Wat is ingediend')
})
