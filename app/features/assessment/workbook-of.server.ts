import { readFrozen } from '#app/features/application/submission.ts'
import type { Check } from '#app/features/cost-price/checks/check.ts'
import type { KeptWorkbook } from '#app/features/cost-price/kept-workbook.ts'
import { findLastRecheck } from '#db/queries/cost-price-flag.queries.ts'
import { findFrozenWorkbook } from '#db/queries/frozen-workbook.queries.ts'
import type { Db } from '#db/transaction.ts'

/**
 * The workbook that a submission froze, with the checks that hold now: those of the last re-check when the bands were
 * changed after it was uploaded. Undefined when there is none.
 */
export async function workbookOf(db: Db, applicationId: string, submissionContent: string) {
  const reading = readFrozen(submissionContent).content.costPrice
  const workbook = reading.state === 'read' ? await findFrozenWorkbook(db, applicationId, reading.sha256) : undefined
  if (!workbook) return undefined
  const kept = workbook.outcome as unknown as KeptWorkbook
  const again = await findLastRecheck(db, workbook.id)
  const checks: readonly Check[] = again?.checks ?? kept.checks
  return {
    id: workbook.id,
    fileId: workbook.file_id,
    fileName: workbook.file_name,
    sha256: workbook.sha256,
    bytes: workbook.size_bytes,
    uploadedAt: workbook.uploaded_at,
    kept,
    checks,
    recheck: again ? { at: again.checked_at, added: again.added, gone: again.gone } : null,
  }
}
