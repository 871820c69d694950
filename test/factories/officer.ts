import { randomUUID } from 'node:crypto'
import { askRepair } from '#app/features/assessment/ask-repair.server.ts'
import { giveVerdict } from '#app/features/assessment/give-verdict.server.ts'
import { proposeDecision } from '#app/features/assessment/propose-decision.server.ts'
import type { StaffActor, StaffDesk } from '#app/features/identity/actor.ts'
import { criteriaFor } from '#app/features/procedure/catalogue.ts'
import { closesIn, submittedApplication, type SubmittedApplication, type Wishes } from './application.ts'

/** Somebody of the region; a procurement officer unless told otherwise. */
export function officer(name: string, desks: readonly StaffDesk[] = ['procurement']): StaffActor {
  const personId = randomUUID()
  return { desk: 'staff', personId, personName: name, email: `${personId}@regio.example`, desks }
}

/** The criteria that apply to an application made by the factories. */
export function criteriaOf(made: SubmittedApplication, products: readonly string[] = ['41N11', '45N21']): string[] {
  return criteriaFor(made.content, products).map((criterion) => criterion.id)
}

/** An application of a moment that has just closed. */
export async function applicationToAssess(wishes: Wishes = {}): Promise<SubmittedApplication> {
  const made = await submittedApplication(wishes)
  await closesIn(made.momentId, -1000)
  return made
}

/** What this officer finds not met, with its words; everything else is met. */
export type Findings = Readonly<Record<string, { reason: string; products?: readonly string[] }>>

/** Judges every criterion. */
export async function judgeAll(by: StaffActor, made: SubmittedApplication, findings: Findings = {}): Promise<void> {
  for (const criterionId of criteriaOf(made)) {
    const found = findings[criterionId]
    await giveVerdict(by, {
      applicationId: made.applicationId,
      criterionId,
      outcome: found ? 'not-met' : 'met',
      reason: found?.reason ?? '',
      products: found?.products ?? [],
      internalNote: '',
      rowVersion: 0,
    })
  }
}

/** An application with every criterion judged and the decision proposed by this officer. */
export async function proposedApplication(by: StaffActor, findings: Findings = {}): Promise<SubmittedApplication> {
  const made = await applicationToAssess()
  await judgeAll(by, made, findings)
  await proposeDecision(by, made.applicationId)
  return made
}

/** Asks to repair one criterion that was found not met. */
export function askRepairOf(by: StaffActor, made: SubmittedApplication, criterionId: string): Promise<void> {
  return askRepair(by, {
    applicationId: made.applicationId,
    items: [{ criterionId, words: 'Stuur een nieuw uittreksel.' }],
  })
}
