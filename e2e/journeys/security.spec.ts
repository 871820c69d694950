import { expect, ownerQuery, test, visitor } from '../fixtures/test.ts'
import { signInAs } from '../steps/people.ts'

const root = () => process.env.PORTAL_URL ?? ''

test('every answer has the strict headers, also 404, static files and refused forms (ASVS V3.4)', async ({
  request,
  page,
}) => {
  await page.goto(root())
  const script = await page.locator('script[src], link[rel="modulepreload"]').first().getAttribute('href')
  for (const address of ['/', '/bestaat-niet', '/healthz', '/api/v1/admitted-providers', script ?? '/assets']) {
    const headers = (await request.get(`${root()}${address}`)).headers()
    expect(headers['content-security-policy'], address).toContain("default-src 'none'")
    expect(headers['content-security-policy'], address).not.toContain('unsafe-inline')
    expect(headers['x-content-type-options'], address).toBe('nosniff')
    expect(headers['x-frame-options'], address).toBe('DENY')
    expect(headers['x-powered-by'], address).toBeUndefined()
  }
})

test('the nonce is fresh for every page and every inline script carries it', async ({ request }) => {
  const nonceOf = async () => {
    const answer = await request.get(root())
    const [, nonce] = /'nonce-([^']+)'/.exec(answer.headers()['content-security-policy'] ?? '') ?? []
    const body = await answer.text()
    const inline = body.match(/<script(?![^>]*\bsrc=)[^>]*>/g) ?? []
    expect(inline.length).toBeGreaterThan(0)
    for (const tag of inline) expect(tag).toContain(`nonce="${nonce ?? 'none'}"`)
    expect(body).not.toMatch(/\sstyle="/)
    return nonce
  }
  expect(await nonceOf()).not.toBe(await nonceOf())
})

test('a form that another site sends is refused (ASVS V3.5)', async ({ request }) => {
  const form = { email: 'iemand@example.nl', password: 'een wachtwoord' }
  for (const headers of [{ origin: 'https://elders.example' }, { origin: 'null' }, {}]) {
    expect((await request.post(`${root()}/inloggen`, { form, headers })).status()).toBe(403)
  }
  expect((await request.post(`${root()}/inloggen`, { form, headers: { origin: root() } })).status()).toBe(422)
})

test('the session cookie is closed to scripts and other sites, and changes at every sign-in', async ({ page }) => {
  const person = visitor(page)
  const sessionOf = async () => {
    await signInAs(person, 'Anouk Hendriks')
    const cookie = (await page.context().cookies()).find(({ name }) => name.includes('session_token'))
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    return cookie?.value
  }
  expect(await sessionOf()).not.toBe(await sessionOf())
})

test('an unknown address and a wrong password are refused in the same words', async ({ page }) => {
  const person = visitor(page)
  const wordsFor = async (email: string) => {
    await person.go('/inloggen')
    await person.fill({ email, password: 'dit klopt zeker niet' })
    await person.press('Inloggen')
    return page.getByRole('alert').innerText()
  }
  const known = await wordsFor('anouk.hendriks@aanbieder.openhuis.example')
  expect(await wordsFor('niemand@nergens.example')).toBe(known)
})

test('who is not signed in is asked to, and somebody of another desk is refused', async ({ page }) => {
  const person = visitor(page)
  for (const address of ['/aanbieder', '/inkoop', '/juridisch', '/contractmanagement', '/beheer']) {
    await person.go(address)
    expect(page.url()).toContain('/inloggen?naar=')
  }
  await signInAs(person, 'Anouk Hendriks')
  for (const address of ['/inkoop', '/juridisch', '/contractmanagement', '/beheer']) {
    await person.go(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect((await page.request.get(`${root()}${address}`)).status()).toBe(403)
  }
})

test('health names every part, and jobs that stand still make it fail', async ({ request }) => {
  const healthy = await request.get(`${root()}/healthz`)
  expect(healthy.status()).toBe(200)
  expect(await healthy.json()).toEqual({
    status: 'ok',
    parts: { database: 'ok', jobs: 'ok', storage: 'ok', mail: 'ok' },
  })
  await ownerQuery(`create table stopped as select * from heartbeat`)
  await ownerQuery(`alter table heartbeat rename to heartbeat_away`)
  const failing = await request.get(`${root()}/healthz`)
  await ownerQuery(`alter table heartbeat_away rename to heartbeat`)
  await ownerQuery(`drop table stopped`)
  expect(failing.status()).toBe(503)
})
