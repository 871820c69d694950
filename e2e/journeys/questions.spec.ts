import { expect, ownerQuery, test, visitor, type Visitor } from '../fixtures/test.ts'
import { openLastMail, signInAs, signOut } from '../steps/people.ts'

test.describe.configure({ mode: 'serial' })

const WORDS = `Mag dit product ook in een groep van ${String(Date.now() % 100_000)}?`
let slug = ''

async function openForQuestions(): Promise<void> {
  const [row] = await ownerQuery(
    `select p.slug from admission_moment m join procedure p on p.id = m.procedure_id
     where m.opens_at <= clock_timestamp() and m.questions_until > clock_timestamp() order by p.created_at limit 1`,
  )
  slug = String(row?.slug)
}

/** Asks from the public page as this provider. */
async function ask(provider: Visitor, words: string): Promise<void> {
  await provider.go(`/procedures/${slug}/vragen`)
  await provider.press('Stel een vraag', 'link')
  await provider.fill({ document: 'Programma van eisen', paragraph: '2.1', words })
  await provider.press('Stel de vraag')
}

test('a provider asks from the public page and sees its question', async ({ page }) => {
  await openForQuestions()
  const person = visitor(page)
  await signOut(person)
  await person.go(`/procedures/${slug}/vragen`)
  await expect(page.getByText('Alleen een aanbieder met een account kan een vraag stellen.')).toBeVisible()
  await signInAs(person, 'Anouk Hendriks')
  const [asker] = await ownerQuery(
    `select v.legal_name from membership m join provider v on v.id = m.provider_id
     join identity."user" u on u.id = m.person_id where u.name = 'Anouk Hendriks'`,
  )
  await ask(person, `${WORDS} Groet van ${String(asker?.legal_name).toUpperCase()}`)
  await expect(page.getByRole('heading', { name: 'Uw vragen' })).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: WORDS })
  await expect(row).toContainText('Nog niet beantwoord')
})

test('an officer is warned of the name, answers, and publishes the note once for everybody', async ({ page }) => {
  const officer = visitor(page)
  await signInAs(officer, 'Ingrid Peeters')
  await officer.go('/inkoop/vragen')
  const number = page.getByRole('row').filter({ hasText: WORDS }).getByRole('link')
  await officer.go((await number.getAttribute('href')) ?? '')
  await expect(page.getByText('Let op: dit kan verraden wie het vroeg')).toBeVisible()
  await expect(page.getByText('Groet van').first()).toBeVisible()

  // Ready without an answer is refused; what was typed stays.
  await officer.fill({ wording: WORDS })
  await officer.choose('ready', 'yes')
  await officer.press('Bewaar')
  await expect(page.getByRole('alert')).toContainText('Schrijf eerst een antwoord')
  await officer.fill({ answer: 'Ja, tot acht jeugdigen.' })
  await officer.press('Bewaar')
  await expect(page.getByText('Geen naam, nummer, plaats of adres van de vrager gevonden.')).toBeVisible()

  await officer.go('/inkoop/vragen')
  await officer.press('Bekijk de volgende nota', 'link')
  await expect(page.getByText('Ja, tot acht jeugdigen.').first()).toBeVisible()
  await officer.press('Publiceer de nota')
  await expect(page.getByRole('row').filter({ hasText: WORDS })).toContainText('Gepubliceerd')
})

test('everybody reads, searches and takes the PDF along; the asker finds its answer', async ({ page }) => {
  const person = visitor(page)
  await signOut(person)
  await person.go(`/procedures/${slug}/vragen`)
  await expect(page.getByText('Dan gaat de latere nota voor.')).toBeVisible()
  await expect(page.getByText(WORDS, { exact: true })).toBeVisible()
  await expect(page.getByText('Groet van')).toHaveCount(0)
  await person.fill({ zoek: 'acht JEUGDIGEN' })
  await person.press('Zoek')
  await expect(page.getByText(WORDS, { exact: true })).toBeVisible()
  await person.fill({ zoek: 'onvindbaar' })
  await person.press('Zoek')
  await expect(page.getByText('Geen vraag past bij uw zoekwoorden')).toBeVisible()

  const pdf = page.getByRole('link', { name: /Download nota \d+ \(PDF\)/ }).first()
  await expect(async () => {
    await person.go(`/procedures/${slug}/vragen`)
    await expect(pdf).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 40_000 })
  const file = await page.request.get(`${process.env.PORTAL_URL ?? ''}${(await pdf.getAttribute('href')) ?? ''}`)
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')

  await signInAs(person, 'Anouk Hendriks')
  await person.go('/aanbieder/vragen')
  await expect(page.getByRole('row').filter({ hasText: WORDS })).toContainText('Beantwoord in nota')
  await openLastMail(person, 'anouk', /Nota van inlichtingen \d+/)
})

test('a published answer is corrected in a next note that refers to it', async ({ page }) => {
  const officer = visitor(page)
  await signInAs(officer, 'Ingrid Peeters')
  await officer.go('/inkoop/vragen')
  const number = page.getByRole('row').filter({ hasText: WORDS }).getByRole('link')
  await officer.go((await number.getAttribute('href')) ?? '')
  await officer.press('Maak een verbetering')
  await officer.fill({ answer: 'Ja, tot zes jeugdigen.' })
  await officer.choose('ready', 'yes')
  await officer.press('Bewaar')
  await officer.go('/inkoop/vragen')
  await officer.press('Bekijk de volgende nota', 'link')
  await officer.press('Publiceer de nota')
  await officer.go(`/procedures/${slug}/vragen`)
  await expect(page.getByText('Dit antwoord komt in de plaats van vraag').first()).toBeVisible()
  await expect(page.getByText('Let op: dit antwoord is vervangen in nota').first()).toBeVisible()
})

test('a question after the term is refused with the reason and what to do', async ({ page }) => {
  const person = visitor(page)
  await signInAs(person, 'Anouk Hendriks')
  await person.go(`/procedures/${slug}/vragen/stellen`)
  await person.fill({ document: 'Programma van eisen', words: 'Een late vraag' })
  const moments = await ownerQuery(
    `update admission_moment m set questions_until = opens_at from (select id, questions_until from admission_moment) was
     where was.id = m.id and m.opens_at <= clock_timestamp() and m.questions_until > clock_timestamp()
     returning m.id, was.questions_until`,
  )
  await person.press('Stel de vraag')
  await expect(page.getByRole('alert')).toContainText('Uw vraag is niet gesteld')
  for (const moment of moments)
    await ownerQuery('update admission_moment set questions_until = $2 where id = $1', [
      moment.id,
      moment.questions_until,
    ])
})
