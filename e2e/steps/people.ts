import { expect, type Visitor } from '../fixtures/test.ts'

/** Signs in with a demo account from the sign-in page; staff also give the code that the demo shows. */
export async function signInAs(visitor: Visitor, name: string): Promise<void> {
  await signOut(visitor)
  await visitor.go('/inloggen')
  await visitor.press(new RegExp(`Log in als ${name}`))
  await giveDemoCode(visitor)
}

/** Signs in with e-mail and password. */
export async function signIn(visitor: Visitor, email: string, password: string): Promise<void> {
  await signOut(visitor)
  await visitor.go('/inloggen')
  await visitor.fill({ email, password })
  await visitor.press('Inloggen')
}

async function giveDemoCode(visitor: Visitor): Promise<void> {
  if (!visitor.page.url().includes('/inloggen/code')) return
  const text = await visitor.page.getByRole('main').innerText()
  const [, code] = /uw code is (\d{6})/.exec(text) ?? []
  await visitor.fill({ code: code ?? '' })
  await visitor.press('Verder')
}

export async function signOut(visitor: Visitor): Promise<void> {
  await visitor.page.context().clearCookies()
}

/** The last mail to this address in the postbox, opened. */
export async function openLastMail(visitor: Visitor, recipient: string, subject: RegExp): Promise<void> {
  await expect(async () => {
    await visitor.go('/postbus')
    await expect(
      visitor.page.getByRole('row').filter({ hasText: recipient }).filter({ hasText: subject }).first(),
    ).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
  const row = visitor.page.getByRole('row').filter({ hasText: recipient }).filter({ hasText: subject }).first()
  const link = await row.getByRole('link').first().getAttribute('href')
  await visitor.go(link ?? '')
}

/** Follows the link to the portal in the mail that is open. */
export async function followMailLink(visitor: Visitor): Promise<void> {
  const link = await visitor.page
    .getByRole('main')
    .locator(`a[href^="${process.env.PORTAL_URL ?? ''}"]`)
    .first()
    .getAttribute('href')
  await visitor.go(link ?? '')
}
