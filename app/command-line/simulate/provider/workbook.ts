import { setTimeout as pause } from 'node:timers/promises'
import { fillWorkbook } from '#test/factories/cost-price-workbook.ts'
import type { Provider } from '../record.ts'

/** What a portal says that is too busy to read a file; a person then sends it again, as it asks. */
const TOO_BUSY = /duurde te lang|heel druk/
const PATIENCE = { tries: 5, pauseMs: 5_000 }
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Downloads the workbook that was made for its products, fills in the cells and uploads it. */
export async function uploadWorkbook({ client, application }: Provider): Promise<void> {
  const page = await client.visit(`${application}/kostprijs`)
  const link = page.page.links.find(({ href }) => href.endsWith('.xlsx'))
  if (!link) throw new Error(`${page.address} offers no workbook`)
  const template = await client.visit(link.href)
  const file = { field: 'file', name: 'kostprijs.xlsx', mediaType: XLSX, bytes: await fillWorkbook(template.bytes) }
  for (let tries = 1; ; tries += 1) {
    const answer = await client.send(page, { files: [file] })
    if (answer.status < 400) return
    const words = answer.page.alerts[0] ?? answer.page.text.slice(0, 200)
    const waits = answer.status === 503 || TOO_BUSY.test(words)
    if (!waits || tries === PATIENCE.tries)
      throw new Error(`the workbook is refused (${String(answer.status)}): ${words}`)
    await pause(PATIENCE.pauseMs)
  }
}
