import { randomUUID } from 'node:crypto'
import { askRepair } from '#app/features/assessment/ask-repair.server.ts'
import { confirmDecision } from '#app/features/assessment/confirm-decision.server.ts'
import { giveVerdict } from '#app/features/assessment/give-verdict.server.ts'
import { proposeDecision } from '#app/features/assessment/propose-decision.server.ts'
import { takeDecisions } from '#app/features/assessment/take-decisions.server.ts'
import type { StaffActor, StaffDesk } from '#app/features/identity/actor.ts'
import { criteriaFor } from '#app/features/procedure/catalogue.ts'
import { connection } from '#db/connection.server.ts'
import { knowOfficer } from './declared.ts'
import { closesIn, submittedApplication, type SubmittedApplication, type Wishes } from './application.ts'

/** Somebody of the region; a procurement officer unless told otherwise. */
export function officer(name: string, desks: readonly StaffDesk[] = ['procurement']): StaffActor {
  const personId = randomUUID()
  const actor: StaffActor = { desk: 'staff', personId, personName: name, email: `${personId}@regio.example`, desks }
  knowOfficer(actor)
  return actor
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

/** Lets everything that is ready at this moment leave; gives the decision on this application. */
export async function takeReady(by: StaffActor, made: SubmittedApplication, restReason = ''): Promise<string> {
  const { pool } = connection()
  const ready = await pool.query<{ id: string }>(
    `select id from application where moment_id = $1 and status = 'decision-ready'`,
    [made.momentId],
  )
  await takeDecisions(by, { momentId: made.momentId, applicationIds: ready.rows.map((row) => row.id), restReason })
  const decided = await pool.query<{ id: string }>('select id from current_decision where application_id = $1', [
    made.applicationId,
  ])
  return decided.rows[0]?.id ?? ''
}

/** Confirms as second officer and lets the decision leave; gives its id. */
export async function confirmAndTake(by: StaffActor, made: SubmittedApplication): Promise<string> {
  await confirmDecision(by, made.applicationId)
  return takeReady(by, made)
}

/** Asks to repair one criterion that was found not met. */
export function askRepairOf(by: StaffActor, made: SubmittedApplication, criterionId: string): Promise<void> {
  return askRepair(by, {
    applicationId: made.applicationId,
    items: [{ criterionId, words: 'Stuur een nieuw uittreksel.' }],
  })
}
