import type { StaffActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { findVerdictVersion } from '#db/queries/assessment.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import type { AssessmentHeader, LineView } from './assessment-view.ts'
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
  return {
    header,
    line,
    reader,
    rowVersion,
    blind: file.blind,
    mayJudge: mayJudge(header, line, reader),
    place: { number: index + 1, total: lines.length },
    previous: lines[index - 1]?.criterion.id,
    next: lines[index + 1]?.criterion.id,
    nextOpen: nextToJudge([...lines.slice(index + 1), ...lines.slice(0, index)], reader),
    repairWords: file.repair?.items.find((item) => item.criterionId === criterionId)?.words,
  }
}

type Reader = 'first' | 'second'

function mayJudge({ actions, repairRuns }: AssessmentHeader, line: LineView, reader: Reader): boolean {
  return actions.includes('record-verdict') && !repairRuns && (reader === 'first' || line.toRead)
}

/** The next criterion that waits for this reader, from here on and around. */
function nextToJudge(lines: readonly LineView[], reader: Reader): string | undefined {
  return lines.find((line) => (reader === 'second' ? line.toRead : line.outcome === 'open'))?.criterion.id
}

export type CriterionPage = Awaited<ReturnType<typeof readCriterion>>
