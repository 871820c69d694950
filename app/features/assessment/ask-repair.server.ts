import type { StaffActor } from '#app/features/identity/actor.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { Refusal, type Reason } from '#app/utils/refusal.ts'
import { setStatus } from '#db/queries/application.store.ts'
import { insertRepairRequest } from '#db/queries/assessment.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { tell } from '#db/queries/notification.store.ts'
import { listRecipients } from '#db/queries/recipient.queries.ts'
import { equatedDays } from '#db/reference-data/holidays/equated-days.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { lockAssessment, requireAssessing, type Assessment } from './assessment-of.server.ts'
import { readCostPriceQuestions } from './cost-price-questions.server.ts'
import { outcomeOfLine } from './criterion-line.ts'
import { COST_PRICE_ITEM } from './flag-answer.ts'
import { askRepairProblems, repairDueAt, type RepairRefusal } from './repair.ts'
import { standingVerdict } from './four-eyes.ts'
import type { RepairItem, RepairWish } from './repair-item.ts'

export type RepairInput = { applicationId: string; items: readonly RepairWish[] }

/** What asking this repair would do, for the confirm page. */
export type RepairPreview = { dueAt: Date; people: string[] }

/** Checks a repair without asking it; throws every reason why it may not be asked. */
export function previewRepair(actor: StaffActor, input: RepairInput): Promise<RepairPreview> {
  return inTransaction(actor, async (db) => {
    const assessment = await checked(db, actor, input)
    const people = await listRecipients(db, [assessment.application.provider_id])
    return { dueAt: dueAtOf(assessment), people: people.map((person) => person.name) }
  })
}

/**
 * Asks the one repair of an application, of criteria found not met and of questions about the cost price, with the term
 * that the moment gives everybody. Only these reopen for the provider; nothing is decided before the term ends or the repair is in.
 */
export function askRepair(actor: StaffActor, input: RepairInput): Promise<void> {
  return inTransaction(actor, async (db) => {
    const assessment = await checked(db, actor, input)
    const { application } = assessment
    const dueAt = dueAtOf(assessment)
    const repairId = await insertRepairRequest(db, {
      applicationId: application.id,
      providerId: application.provider_id,
      items: input.items.map((item) => keptItem(assessment, item)),
      by: { id: actor.personId, name: actor.personName },
      dueAt,
    })
    await setStatus(db, application.id, 'repair-asked')
    await recordEvent(db, {
      kind: 'repair.asked',
      subject: `application:${application.id}`,
      providerId: application.provider_id,
      visibility: 'shared',
      payload: { dueAt: dueAt.toISOString(), criteria: input.items.map((item) => item.criterionId) },
    })
    await tellProvider(db, assessment, { repairId, dueAt, itemCount: input.items.length })
  })
}

/** Keeps what the verdict called short: equal cases are told by it, also after the verdict was given anew. */
function keptItem({ lines }: Assessment, wish: RepairWish): RepairItem {
  const line = lines.find((one) => one.criterion.id === wish.criterionId)
  const stated = line && standingVerdict(line)?.shortcoming
  return { ...wish, shortcoming: stated?.kind ?? 'content', shortcomingWords: stated?.words ?? '' }
}

function dueAtOf({ now, moment }: Assessment): Date {
  return repairDueAt(
    now,
    moment.repairDays,
    equatedDays.map((day) => day.date),
  )
}

async function checked(db: Db, actor: StaffActor, input: RepairInput): Promise<Assessment> {
  const assessment = await lockAssessment(db, actor, input.applicationId)
  const asked = input.items.map((item) => item.criterionId)
  const costPrice = (await readCostPriceQuestions(db, assessment)) !== '' ? [COST_PRICE_ITEM] : []
  const applicable = [...assessment.lines.map((line) => line.criterion.id), ...costPrice]
  const problems = askRepairProblems(assessment.round, asked, applicable)
  if (problems.some((problem) => problem.kind === 'repair-already-asked')) {
    throw new Refusal('conflict', [{ kind: 'assessment.repairAlreadyAsked' }])
  }
  requireAssessing('ask-repair', actor, assessment)
  const reasons = [...problems.map(reasonOf), ...input.items.flatMap((item) => itemReasons(assessment, item))]
  if (reasons.length > 0) throw new Refusal('refused', reasons)
  return assessment
}

function reasonOf(problem: RepairRefusal): Reason {
  return problem.kind === 'nothing-to-repair'
    ? { kind: 'assessment.nothingToRepair', field: 'criteria', target: '#criteria' }
    : { kind: 'assessment.criterionNotHere' }
}

/** Only what an officer found not met can be repaired, and the provider must read what is wrong. */
function itemReasons({ lines }: Assessment, { criterionId, words }: RepairWish): Reason[] {
  const line = lines.find((one) => one.criterion.id === criterionId)
  const field = `words.${criterionId}`
  return [
    ...(line && outcomeOfLine(line) !== 'not-met'
      ? [{ kind: 'assessment.repairOnlyNotMet', params: { criterion: criterionId }, field: 'criteria' }]
      : []),
    ...(words.trim() === '' ? [{ kind: 'assessment.wordsMissing', field, target: `#${field}` }] : []),
  ]
}

type Asked = { repairId: string; dueAt: Date; itemCount: number }

async function tellProvider(db: Db, { application }: Assessment, { repairId, dueAt, itemCount }: Asked): Promise<void> {
  for (const person of await listRecipients(db, [application.provider_id])) {
    await tell(db, {
      personId: person.id,
      providerId: application.provider_id,
      recipient: person.email,
      message: 'repair-requested',
      locale: 'nl',
      onceKey: `repair-requested:${repairId}:${person.id}`,
      parameters: {
        providerName: application.provider_name,
        applicationNumber: application.number,
        dueAt: dueAt.toISOString(),
        itemCount,
        link: `${publicUrl()}/aanmeldingen/${application.id}`,
      },
    })
  }
}
