import { readFileSync, statSync } from 'node:fs'
import { costPriceProduct } from '../factories/cost-price-input.ts'
import { readWorkbookSafely } from '#app/features/cost-price/workbook/read-workbook.server.ts'
import { MAXIMUM_FILE_BYTES } from '#app/features/cost-price/workbook/workbook-guard.ts'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'

/**
 * A process of its own that reads the files it is told of, one after the other, as an upload is read, and says of each
 * what came of it, how long it took and how much memory the whole process ever held. The first file warms it up.
 */
const expectation = { products: [costPriceProduct('hour')], reference: loadCostPriceReference(2026) }

for (const file of process.argv.slice(2)) {
  const before = performance.now()
  // The parser of an upload stops at the limit; here only so much of the file is taken in.
  const bytes = statSync(file).size > MAXIMUM_FILE_BYTES ? new Uint8Array(MAXIMUM_FILE_BYTES + 1) : readFileSync(file)
  const outcome = await readWorkbookSafely(bytes, expectation)
  const milliseconds = Math.round(performance.now() - before)
  const reason = outcome.ok ? 'read' : outcome.reason
  process.stdout.write(`${JSON.stringify({ reason, milliseconds, peak: process.resourceUsage().maxRSS })}\n`)
}
process.exit(0)
