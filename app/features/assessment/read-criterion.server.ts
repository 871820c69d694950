import { evidenceDayOf } from '#app/features/admission/rolling.ts'
import { readFrozen } from '#app/features/application/submission.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { findVerdictVersion, listFormerVerdicts, listSubmissions } from '#db/queries/assessment.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { assessmentOf } from './assessment-of.server.ts'
import type { AssessmentHeader, LineView } from './assessment-view.ts'
import { criterionLines } from './criterion-line.ts'
import type { GivenVerdict } from './four-eyes.ts'
import { readAssessment } from './read-assessment.server.ts'

/** One criterion of one application to judge, with the way to its neighbours. */
export async function readCriterion(actor: StaffActor, applicationId: string, criterionId: string) {
  const { header, file } = await readAssessment(actor, applicationId)
  if (!file) throw new Refusal('not-found', [{ kind: 'notFound' }])
  const { lines } = file
  const index = lines.findIndex((one) => one.criterion.id === criterionId)
  const line = found(lines[index])
  const reader = line.reader ?? (header.status === 'decision-proposed' ? 'second' : 'first')
  const { rowVersion, history } = await inTransaction(actor, async (db) => ({
    rowVersion: await findVerdictVersion(db, { applicationId, criterionId, reader }),
    history: file.blind ? null : await historyOf(db, applicationId, criterionId),
  }))
  return {
    header,
    line,
    reader,
    rowVersion,
    blind: file.blind,
    history,
    mayJudge: mayJudge(header, line, reader),
    place: { number: index + 1, total: lines.length },
    previous: lines[index - 1]?.criterion.id,
    next: lines[index + 1]?.criterion.id,
    nextOpen: nextToJudge([...lines.slice(index + 1), ...lines.slice(0, index)], reader),
    repairWords: file.repair?.items.find((item) => item.criterionId === criterionId)?.words,
  }
}

/** What the portal found on earlier submissions, and what verdicts said before they were given anew. */
async function historyOf(db: Db, applicationId: string, criterionId: string) {
  const { content, moment } = await assessmentOf(db, applicationId)
  const sent = await listSubmissions(db, applicationId)
  // What was sent in again before closing replaces the earlier one altogether; a repair keeps it beside.
  const before = sent.at(-1)?.kind === 'repair' ? sent.findLast((one) => one.kind === 'application') : undefined
  const earlier = before ? [before] : []
  return {
    automatic: earlier.flatMap((submission) => {
      const submitted = readFrozen(submission.content).content
      const closingDay = evidenceDayOf(moment, submission.submitted_at)
      const line = criterionLines({ content, submitted, verdicts: [], closingDay }).find(
        (one) => one.criterion.id === criterionId,
      )
      return line ? [{ receipt: submission.receipt_number, at: submission.submitted_at, ...line.automatic }] : []
    }),
    former: await listFormerVerdicts(db, applicationId, criterionId),
  }
}

type Reader = GivenVerdict['reader']

function mayJudge({ actions, repairRuns }: AssessmentHeader, line: LineView, reader: Reader): boolean {
  return (
    actions.includes('record-verdict') && !repairRuns && (reader === 'first' ? line.third === undefined : line.toRead)
  )
}

/** The next criterion that waits for this reader, from here on and around. */
function nextToJudge(lines: readonly LineView[], reader: Reader): string | undefined {
  return lines.find((line) => (reader === 'first' ? line.outcome === 'open' : line.toRead))?.criterion.id
}

export type CriterionPage = Awaited<ReturnType<typeof readCriterion>>
