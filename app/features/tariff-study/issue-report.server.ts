import { SYSTEM } from '#app/features/identity/actor.ts'
import { findProduct } from '#app/features/procedure/catalogue.ts'
import { addDays, dayInAmsterdam } from '#app/utils/calendar.ts'
import { found } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { insertFile } from '#db/queries/file.store.ts'
import { listPublishedProcedures } from '#db/queries/procedure.queries.ts'
import { findStudy } from '#db/queries/tariff-study.queries.ts'
import { lockStudy, setReport } from '#db/queries/tariff-study.store.ts'
import { listTariffsOn } from '#db/queries/tariff-version.queries.ts'
import { region } from '#db/reference-data/noord-limburg/region.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { renderAnyway } from '#templates/render-anyway.ts'
import { tariffStudyReport1 } from '#templates/reports/tariff-study/1/manifest.ts'
import { findingsSchema } from './findings.ts'
import { tariffProposal } from './proposal.ts'
import { reportContent } from './report-content.ts'

/** Job: makes the report of a published study and keeps it by its hash. A second run finds it and does nothing. */
export async function issueTariffReport({ studyId }: { studyId: string }): Promise<void> {
  const content = await inTransaction(SYSTEM, (db) => contentOf(db, studyId))
  if (content === null) return
  const stored = await storage().put(await renderAnyway(tariffStudyReport1, content))
  await inTransaction(SYSTEM, async (db) => {
    const study = found(await lockStudy(db, studyId))
    if (study.report_file_id !== null) return
    const name = `Tariefonderzoek ${study.product_code}.pdf`
    const file = { sha256: stored.sha256, name, mediaType: 'application/pdf', sizeBytes: stored.size }
    await setReport(db, studyId, await insertFile(db, { ...file, providerId: null }))
  })
}

async function contentOf(db: Db, studyId: string) {
  const study = found(await findStudy(db, studyId))
  if (study.published_at === null || study.report_file_id !== null) return null
  const procedure = found((await listPublishedProcedures(db)).find((one) => one.procedure_id === study.procedure_id))
  const { code, name, unit } = found(findProduct(procedure.content, study.product_code))
  const earlier = await listTariffsOn(db, study.procedure_id, addDays(study.starts_on, -1))
  return reportContent({
    studyId,
    issuedOn: dayInAmsterdam(study.published_at),
    sender: { name: region.contractingBody.name, address: region.contractingBody.address },
    procedure: procedure.content.title,
    product: { code, name, unit },
    tariff: found(study.amount),
    startsOn: study.starts_on,
    before: earlier.find((one) => one.product_code === code)?.amount ?? null,
    year: study.year,
    proposal: tariffProposal.parse(study.proposal),
    findings: findingsSchema.parse(study.findings),
  })
}
