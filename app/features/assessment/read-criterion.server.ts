import type { StaffActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { findVerdictVersion } from '#db/queries/assessment.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { readAssessment } from './read-assessment.server.ts'

/** One criterion of one application to judge, with the way to its neighbours. */
export async function readCriterion(actor: StaffActor, applicationId: string, criterionId: string) {
  const { header, file } = await readAssessment(actor, applicationId)
  if (!file) throw new Refusal('not-found', [{ kind: 'notFound' }])
  const { lines } = file
  const index = lines.findIndex((one) => one.criterion.id === criterionId)
  const line = found(lines[index])
  const reader = header.status === 'decision-proposed' ? ('second' as const) : ('first' as const)
  const rowVersion = await inTransaction(actor, (db) => findVerdictVersion(db, { applicationId, criterionId, reader }))
  const others = [...lines.slice(index + 1), ...lines.slice(0, index)]
  const waits = others.find((one) => (reader === 'second' ? one.toRead : one.outcome === 'open'))
  return {
    header,
    line,
    reader,
    rowVersion,
    blind: file.blind,
    mayJudge: header.actions.includes('record-verdict') && !header.repairRuns && (reader === 'first' || line.toRead),
    place: { number: index + 1, total: lines.length },
    previous: lines[index - 1]?.criterion.id,
    next: lines[index + 1]?.criterion.id,
    nextOpen: waits?.criterion.id,
    repairWords: file.repair?.items.find((item) => item.criterionId === criterionId)?.words,
  }
}

export type CriterionPage = Awaited<ReturnType<typeof readCriterion>>
