import { SYSTEM } from '#app/features/identity/actor.ts'
import { verifyAuditChain } from '#db/queries/audit.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { onlyOptions, type Command } from './command.ts'

const WHY = {
  hash: 'what it says was changed after it was written',
  order: 'it does not follow the link before it',
  'not-linked': 'it stands outside the chain',
} as const

/** Computes the whole audit chain again; ends with 1 and the first broken link when it does not hold. */
export const auditVerify: Command = {
  name: 'audit verify',
  usage: 'audit verify [--json]',
  needsDatabase: true,
  async run(words, output) {
    onlyOptions(words, [])
    const check = await inTransaction(SYSTEM, verifyAuditChain)
    if (output.json) output.out(JSON.stringify(check))
    else if (check.whole) output.out(`The audit trail is whole: ${check.events} events.`)
    else {
      const link = check.brokenSequence === null ? 'no link' : `link ${check.brokenSequence}`
      output.err(`The audit trail is broken at event ${check.brokenEventId} (${link}): ${WHY[check.why]}.`)
    }
    return check.whole ? 0 : 1
  },
}
