import { expect, test } from '../fixtures/test.ts'

type Pressed = { pressedLongEnough?: boolean }

test('who presses and types before the scripts are ready harms nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const press = () => document.querySelector('body')?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    const pressing = setInterval(
      () =>
        Array.from({ length: 20 }, () => {
          queueMicrotask(press)
        }),
      1,
    )
    const stop = () => {
      clearInterval(pressing)
      Object.assign(globalThis, { pressedLongEnough: true } satisfies Pressed)
    }
    addEventListener('load', () => setTimeout(stop, 300))
  })
  const addresses = ['/', '/aanbieders', '/registreren', '/inloggen', '/controleer']
  for (const address of [...addresses, ...addresses]) {
    await page.goto(`${process.env.PORTAL_URL ?? ''}${address}`)
    await page.waitForFunction(() => (globalThis as Pressed).pressedLongEnough)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})
