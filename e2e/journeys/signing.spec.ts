import { DEMO_PASSWORD } from '#app/features/identity/demo-accounts.ts'
import { expect, ownerQuery, test, visitor, type Visitor } from '../fixtures/test.ts'
import { download, expectSound, openAndSign, release } from '../steps/contract.ts'
import { signInAs } from '../steps/people.ts'
import { signFor, signInFor } from '../steps/represent.ts'

const FIRST = 'Łucja Kowalska'
const SECOND = 'Mehmet Şahin'

const main = (person: Visitor) => person.page.getByRole('main')

type Party = { providerId: string; provider: string; address: string }

/** Providers of the first round that were admitted and have no agreement yet, in order of their number. */
async function withoutAgreement(): Promise<{ providerId: string; provider: string }[]> {
  const rows = await ownerQuery(
    `select p.id, p.legal_name from provider p
     where exists (select from decision d join application a on a.id = d.application_id
                   join admission_moment m on m.id = a.moment_id
                   where d.provider_id = p.id and m.name = 'Eerste ronde'
                     and exists (select from jsonb_array_elements(d.products) product where product ->> 'outcome' = 'admitted'))
       and not exists (select from agreement g where g.provider_id = p.id)
     order by p.kvk_number desc limit 3`,
  )
  return rows.map((row) => ({ providerId: String(row.id), provider: String(row.legal_name) }))
}

/** The latest agreement of this provider. */
async function agreementOf(providerId: string): Promise<string> {
  const [row] = await ownerQuery(
    'select id from agreement where provider_id = $1 order by generated_at desc, number desc limit 1',
    [providerId],
  )
  return String(row?.id)
}

async function hasText(agreementId: string): Promise<boolean> {
  return (
    (await ownerQuery('select from agreement where id = $1 and draft_file_id is not null', [agreementId])).length > 0
  )
}

async function verify(person: Visitor, bytes: Uint8Array): Promise<void> {
  await person.go('/controleer')
  const file = { name: 'overeenkomst.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) }
  await person.page.locator('[name="file"]').setInputFiles(file)
  await person.press('Controleer')
}

test('a batch is made and released, one is corrected, one declined, one signed by two; all can be verified', async ({
  page,
}) => {
  const person = visitor(page)
  const [single, joint, unwilling] = (await withoutAgreement()) as [Party, Party, Party]
  const leave = [
    await signFor([FIRST], single.providerId),
    await signFor([FIRST, SECOND], joint.providerId, 'jointly'),
    await signFor([FIRST], unwilling.providerId),
  ]

  await test.step('one press makes the agreements of the moment; progress is shown; the text is the same', async () => {
    await signInAs(person, 'Wouter Smeets')
    await person.go('/juridisch')
    await person.press(/^Maak \d+ overeenkomsten van Eerste ronde/)
    await expect(async () => {
      await page.reload()
      await expect(main(person)).toContainText(/(\d+) van \1 teksten gemaakt/, { timeout: 500 })
    }).toPass({ timeout: 180_000 })
    await expect(main(person)).toContainText('letterlijk dezelfde')
    await expect(main(person)).toContainText(joint.provider)
    await expect(page.getByRole('link', { name: /^Geef \d+ overeenkomsten vrij/ })).toHaveCount(0)
  })

  await test.step('a second lawyer releases them together', async () => {
    const batch = new URL(page.url()).pathname
    await signInAs(person, 'Fleur Gommans')
    await person.go(batch)
    await person.press(/^Geef \d+ overeenkomsten vrij/, 'link')
    await expect(main(person)).toContainText(unwilling.provider)
    await person.press(/^Geef \d+ overeenkomsten vrij/)
    await expect(main(person)).toContainText('Vrijgegeven')
    for (const party of [single, joint, unwilling])
      party.address = `/overeenkomsten/${await agreementOf(party.providerId)}`
  })

  await test.step('one provider declines, and says why', async () => {
    await signInFor(person, FIRST, unwilling)
    await person.press('Weiger te ondertekenen', 'link')
    await person.press('Weiger te ondertekenen')
    await expect(page.getByRole('alert')).toBeVisible()
    await person.fill({ reason: 'Wij stoppen met deze hulp.' })
    await person.press('Weiger te ondertekenen')
    await expect(main(person)).toContainText('Niet ondertekend: geweigerd')
    await expect(page.getByRole('button', { name: 'Onderteken de overeenkomst' })).toHaveCount(0)
  })

  await test.step('one asks a correction: nobody can sign until there is a new version', async () => {
    await signInFor(person, FIRST, single)
    const before = await download(person, /Open de overeenkomst/)
    await person.go(single.address)
    await person.press('Vraag een correctie', 'link')
    await person.fill({ reason: 'De naam van onze straat is veranderd.' })
    await person.press('Verstuur de vraag')
    await expect(main(person)).toContainText('Correctie gevraagd')
    await signInAs(person, 'Wouter Smeets')
    await person.go(`/juridisch${single.address}`)
    await expect(main(person)).toContainText('De naam van onze straat is veranderd.')
    await person.press('Maak een nieuwe versie', 'link')
    await person.fill({ reason: 'Het adres is bijgewerkt.' })
    await person.press('Maak de nieuwe versie')
    const renewed = await agreementOf(single.providerId)
    expect(`/overeenkomsten/${renewed}`).not.toBe(single.address)
    single.address = `/overeenkomsten/${renewed}`
    await expect.poll(() => hasText(renewed), { timeout: 60_000 }).toBe(true)
    await signInAs(person, 'Fleur Gommans')
    await release(person, renewed)
    await verify(person, before)
    await expect(main(person)).toContainText('Deze versie is vervallen en geldt niet')
    await signInFor(person, FIRST, single)
    await openAndSign(person, single.address, DEMO_PASSWORD)
    await expect(main(person)).toContainText('Wacht op de regio')
  })

  await test.step('two sign together: the first alone does not bind', async () => {
    await signInFor(person, FIRST, joint)
    await openAndSign(person, joint.address, DEMO_PASSWORD)
    await expect(main(person)).toContainText('Wacht op uw organisatie')
    await signInAs(person, 'Wouter Smeets')
    await person.go(`/juridisch/ondertekenen?zoek=${encodeURIComponent(joint.provider)}`)
    await expect(page.getByRole('row').filter({ hasText: joint.provider })).toContainText(SECOND)
    await signInFor(person, SECOND, joint)
    await openAndSign(person, joint.address, DEMO_PASSWORD)
    await expect(main(person)).toContainText('Wacht op de regio')
  })

  await test.step('the region countersigns; each later signature leaves what was there as it was', async () => {
    await signInAs(person, 'Karin Verhaegh')
    const shown = await openAndSign(person, `/juridisch${joint.address}`, DEMO_PASSWORD)
    const signed = await download(person, /Open de PDF/)
    expect(Buffer.compare(Buffer.from(signed.subarray(0, shown.length)), Buffer.from(shown))).toBe(0)
    await person.go(`/juridisch${joint.address}`)
    const certificate = await download(person, /ondertekeningsbewijs/i)
    await expectSound({ signed, certificate, signatures: 3, names: joint.provider })
    await verify(person, signed)
    await expect(main(person)).toContainText('Deze PDF is echt')
    const changed = Uint8Array.from(signed)
    changed[5000] = (changed[5000] ?? 0) ^ 1
    await verify(person, changed)
    await expect(main(person)).not.toContainText('Deze PDF is echt')
    await verify(person, shown)
    await expect(main(person)).toContainText('Er is een nieuwere, verder ondertekende versie')
  })

  for (const end of leave) await end()
})
