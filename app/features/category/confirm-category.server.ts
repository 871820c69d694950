import type { StaffActor } from '#app/features/identity/actor.ts'
import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { CategoryCode } from '#app/features/procedure/procedure.schema.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal, type Reason } from '#app/utils/refusal.ts'
import { findDecision } from '#db/queries/assessment.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { fixCategory, lockCategory } from '#db/queries/category.store.ts'
import { putMail } from '#db/queries/outbox.store.ts'
import { findProcedureVersion } from '#db/queries/procedure.queries.ts'
import { listRecipients } from '#db/queries/recipient.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { overruleProblems, type OverruleProblem } from './category.ts'

export type CategoryInput = { categoryId: string; category: CategoryCode; motive: string }

const FIELD: Record<OverruleProblem['kind'], Pick<Reason, 'kind' | 'field'>> = {
  'motive-missing': { kind: 'category.motiveMissing', field: 'motive' },
  'category-unknown': { kind: 'category.unknown', field: 'category' },
  'same-category': { kind: 'category.unknown', field: 'category' },
}

/**
 * Fixes the category of a provider: the one that the stated rules gave, or another one with a motive. The provider
 * is told; from then on it never changes. Refuses a second confirmation with `conflict`.
 */
export function confirmCategory(actor: StaffActor, input: CategoryInput): Promise<void> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const assignment = found(isId(input.categoryId) ? await lockCategory(db, input.categoryId) : undefined)
    if (assignment.confirmed_at) throw new Refusal('conflict', [{ kind: 'category.alreadyConfirmed' }])
    const motive = await motiveFor(db, assignment, input)
    const by = { id: actor.personId, name: actor.personName }
    await fixCategory(db, { id: assignment.id, category: input.category, motive, by })
    const decision = found(await findDecision(db, assignment.decision_id))
    await recordEvent(db, {
      kind: 'category.confirmed',
      subject: `application:${decision.application_id}`,
      providerId: assignment.provider_id,
      visibility: 'shared',
      payload: { category: input.category, motive },
    })
    await tellProvider(db, {
      id: assignment.id,
      providerId: assignment.provider_id,
      category: input.category,
      applicationId: decision.application_id,
    })
  })
}

type Proposed = { proposed: CategoryCode; decision_id: string }

/** Null when the rules are followed; the checked motive when they are not. */
async function motiveFor(db: Db, { proposed, decision_id }: Proposed, input: CategoryInput): Promise<string | null> {
  if (input.category === proposed) return null
  const decision = found(await findDecision(db, decision_id))
  const { content } = found(await findProcedureVersion(db, decision.procedure_version_id))
  const problems = overruleProblems(content.categories, proposed, input)
  if (problems.length > 0)
    throw new Refusal(
      'refused',
      problems.map((problem) => FIELD[problem.kind]),
    )
  return input.motive.trim()
}

type Confirmed = { id: string; providerId: string; category: CategoryCode; applicationId: string }

async function tellProvider(db: Db, confirmed: Confirmed): Promise<void> {
  for (const person of await listRecipients(db, [confirmed.providerId])) {
    await putMail(db, {
      recipient: person.email,
      message: 'category-confirmed',
      locale: 'nl',
      onceKey: `category-confirmed:${confirmed.id}:${person.id}`,
      parameters: {
        providerName: person.legal_name,
        category: confirmed.category,
        link: `${publicUrl()}/aanmeldingen/${confirmed.applicationId}`,
      },
    })
  }
}
