import type { StaffActor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { readAssessment } from './read-assessment.server.ts'

/** What the repair composer is made of: the criteria found not met, or the repair that was asked already. */
export async function readRepair(actor: StaffActor, applicationId: string) {
  const { header, file } = await readAssessment(actor, applicationId)
  if (!file) throw new Refusal('not-found', [{ kind: 'notFound' }])
  return {
    header,
    repair: file.repair,
    repairDays: file.repairDays,
    lines: file.lines
      .filter((line) => line.outcome === 'not-met')
      .map((line) => ({ criterion: line.criterion, reason: line.first?.reason ?? '', proposed: line.repairable })),
  }
}
