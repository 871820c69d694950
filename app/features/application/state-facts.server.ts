import type { ProviderActor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { saveStatements } from '#db/queries/application-draft.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { inTransaction } from '#db/transaction.ts'
import type { StatementsForm } from './application.schema.ts'
import { lockForEditing } from './lock-for-editing.server.ts'
import type { Statements } from './application.ts'
import { statedFactsOf } from './statements.ts'

/** Saves what the provider states about itself for the category; `changedMeanwhile` when a colleague was first. */
export function stateFacts(actor: ProviderActor, applicationId: string, form: StatementsForm): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { application } = await lockForEditing(db, actor, { applicationId })
    const { rowVersion, ...facts } = form
    if (isSame(statedFactsOf(application.statements), facts)) return
    if (application.row_version !== rowVersion) throw new Refusal('conflict', [{ kind: 'changedMeanwhile' }])
    await saveStatements(db, application.id, facts)
    await recordEvent(db, {
      kind: 'application.facts-stated',
      subject: `application:${application.id}`,
      providerId: application.provider_id,
      visibility: 'shared',
      payload: {},
    })
  })
}

function isSame(before: Statements, facts: Statements): boolean {
  const names = Object.keys(facts) as (keyof Statements)[]
  return names.every((name) => before[name] === facts[name])
}
