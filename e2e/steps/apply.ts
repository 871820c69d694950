import { criteriaFor } from '#app/features/procedure/catalogue.ts'
import type { Criterion } from '#app/features/procedure/procedure.schema.ts'
import { procedureContentNoordLimburg } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { fillWorkbook } from '#test/factories/cost-price-workbook.ts'
import { readFile } from 'node:fs/promises'
import { expect, ownerQuery, type Visitor } from '../fixtures/test.ts'

/** Two segments: day care and ambulatory help. */
export const PRODUCTS = ['41N11', '45N21']

/** The moment that is open now in the demo region. */
export async function openMomentId(): Promise<string> {
  const [row] = await ownerQuery(
    `select id from admission_moment where opens_at <= clock_timestamp() and closes_at > clock_timestamp() order by closes_at desc limit 1`,
  )
  return String(row?.id)
}

/** Starts the one application for the open moment; gives its address. */
export async function startApplication(visitor: Visitor): Promise<string> {
  await visitor.go(`/aanmeldingen/start/${await openMomentId()}`)
  await visitor.page.getByRole('main').getByRole('button').first().click()
  await visitor.page.waitForURL(/\/aanmeldingen\/[0-9a-f-]{36}$/)
  return new URL(visitor.page.url()).pathname
}

export async function confirmOrganisation(visitor: Visitor, application: string): Promise<void> {
  await visitor.go(`${application}/organisatie`)
  await visitor.press('Ja, alles klopt')
}

export async function chooseProducts(visitor: Visitor, application: string): Promise<void> {
  await visitor.go(`${application}/producten`)
  await visitor.choose('products', ...PRODUCTS)
  await visitor.press(/Opslaan/)
  for (const code of PRODUCTS) {
    await visitor.go(`${application}/producten/${code}`)
    const places = visitor.page.locator('[name="municipalities"]')
    for (let index = 0; index < (await places.count()); index += 1) await places.nth(index).check()
    await visitor.fill({ capacity: '12', waitingWeeks: '3' })
    await visitor.press(/Opslaan/)
  }
}

export async function stateFacts(visitor: Visitor, application: string): Promise<void> {
  await visitor.go(`${application}/gegevens`)
  await visitor.fill({ referenceYearClients: '40', referenceYearVolume: '350.000,50' })
  await visitor.choose('willingToGrow', 'yes')
  await visitor.choose('willingToLeadTransformation', 'no')
  await visitor.press(/Opslaan/)
}

/** Answers every criterion as it is met, with a real PDF where evidence is asked. */
export async function answerCriteria(visitor: Visitor, application: string): Promise<void> {
  for (const criterion of criteriaFor(procedureContentNoordLimburg, PRODUCTS)) {
    await answerCriterion(visitor, application, criterion)
  }
}

async function answerCriterion(visitor: Visitor, application: string, criterion: Criterion): Promise<void> {
  const address = `${application}/vragen/${criterion.id}`
  await visitor.go(address)
  const { question } = criterion
  if (question.type === 'yes-no') await visitor.choose('answer', question.passesWhen ?? 'yes')
  else
    await visitor.fill({
      answer:
        question.type === 'text'
          ? 'Wij leveren dit al zes jaar in deze regio.'
          : (question.minimum ?? '5').replace('.', ','),
    })
  await visitor.press(/Opslaan/)
  for (const request of criterion.evidence.filter((one) => one.handling === 'stored')) {
    await addEvidence(visitor, `${address}/bewijs/${request.id}`)
  }
}

export async function addEvidence(visitor: Visitor, address: string): Promise<void> {
  await visitor.go(address)
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  await visitor.page.locator('[name="documentDate"]').fill(yesterday)
  const bytes = Buffer.from('%PDF-1.7\n% verzonnen bewijs')
  await visitor.page
    .locator('[name="file"]')
    .setInputFiles({ name: 'bewijs.pdf', mimeType: 'application/pdf', buffer: bytes })
  await visitor.press('Voeg toe')
  await expect(visitor.page.getByRole('main')).toContainText('bewijs.pdf')
}

/** Downloads the workbook made for these products, fills it in and uploads it. */
export async function uploadWorkbook(visitor: Visitor, application: string): Promise<void> {
  await visitor.go(`${application}/kostprijs`)
  const [download] = await Promise.all([
    visitor.page.waitForEvent('download'),
    visitor.page
      .getByRole('link', { name: /werkboek|Download/i })
      .first()
      .click(),
  ])
  const filled = await fillWorkbook(new Uint8Array(await readFile(await download.path())))
  await visitor.page.locator('[name="file"]').setInputFiles({
    name: 'kostprijs.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(filled),
  })
  await visitor.press(/Stuur|Upload|Lees|Voeg/)
  await expect(visitor.page.getByRole('main')).toContainText('kostprijs.xlsx')
}

/** Submits and gives the SHA-256 on the receipt. */
export async function submit(visitor: Visitor, application: string): Promise<void> {
  await visitor.go(`${application}/indienen`)
  await visitor.page.locator('[name="declaration"]').check()
  await visitor.page.getByRole('main').locator('form button').first().click()
  await visitor.page.waitForURL(/\/ontvangst\//)
}
