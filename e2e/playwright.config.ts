import { defineConfig } from '@playwright/test'
import { browserLaunch } from './fixtures/browser.ts'
import { takePortalOfWorker } from './fixtures/portal.ts'

const report = process.env.OPENHUIS_BROWSER_REPORT

// Two beside each other, with one portal each; a portal that runs already is used by one.
const workers = process.env.PORTAL_URL ? 1 : Number(process.env.OPENHUIS_BROWSER_WORKERS ?? 2)
takePortalOfWorker()

export default defineConfig({
  testDir: './journeys',
  outputDir: '../test-results',
  globalSetup: './fixtures/portal.ts',
  fullyParallel: false,
  workers,
  retries: 0,
  forbidOnly: true,
  timeout: 300_000,
  expect: { timeout: 20_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    actionTimeout: 20_000,
    navigationTimeout: 40_000,
    screenshot: 'only-on-failure',
    launchOptions: await browserLaunch(),
  },
})
