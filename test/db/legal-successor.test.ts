import { describe, expect, test } from 'vitest'
import { countersignAgreement } from '#app/features/agreement/countersign-agreement.server.ts'
import { watchAgreements } from '#app/features/agreement/ending/watch-agreements.server.ts'
import { openAmendment } from '#app/features/agreement/open-document.server.ts'
import { signAgreement } from '#app/features/agreement/sign-agreement.server.ts'
import { PUBLIC, SYSTEM } from '#app/features/identity/actor.ts'
import { addMonths, dayInAmsterdam } from '#app/utils/calendar.ts'
import { found } from '#app/utils/refusal.ts'
import { findAmendmentDocument } from '#db/queries/amendment.queries.ts'
import { EVERYTHING, listAdmittedProviders } from '#db/queries/register.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { agreementInForce, draftedAmendment, releasedAmendment, renamed } from '../factories/agreement.ts'
import { registeredProvider } from '../factories/application.ts'
import { useDatabase } from '../setup/database.ts'
import { outcomeOf } from '../setup/outcome.ts'

const { ownerQuery } = useDatabase()
const TODAY = dayInAmsterdam(new Date())
type Made = Awaited<ReturnType<typeof agreementInForce>>

const order = async ({ agreementId }: Made, amendmentId: string) => ({
  agreementId,
  amendmentId,
  shownSha256: found(await inTransaction(SYSTEM, (db) => findAmendmentDocument(db, amendmentId))).sha256,
  authentication: 'password+totp',
})
const registered = async ({ agreementId }: Made) =>
  (await inTransaction(PUBLIC, (db) => listAdmittedProviders(db, EVERYTHING))).find(
    (one) => one.agreement_id === agreementId,
  )

describe('a legal successor', () => {
  const SUCCESSOR = '90777001'
  const LATER_SUCCESSOR = '90777002'
  const numberOf = async ({ actor }: Made) =>
    (
      await ownerQuery(`select kvk_number, facts->>'kvkNumber' as fact from provider where id = $1`, [actor.providerId])
    )[0]
  async function signedByBoth(
    made: Made,
    { effectiveOn, successorKvk }: { effectiveOn: string; successorKvk: string },
  ) {
    await renamed(made.actor.providerId, 'Zwirrel en Plonder B.V.')
    const amendmentId = await releasedAmendment(made, { kind: 'party', effectiveOn, successorKvk })
    const place = { agreementId: made.agreementId, number: 1 }
    await openAmendment(made.signatory, place)
    await signAgreement(made.signatory, await order(made, amendmentId))
    await openAmendment(made.mandate, place)
    await countersignAgreement(made.mandate, await order(made, amendmentId))
  }

  test('takes over with its own number from the first day of the signed amendment, once', async () => {
    const made = await agreementInForce()
    await signedByBoth(made, { effectiveOn: TODAY, successorKvk: SUCCESSOR })
    await watchAgreements()
    await watchAgreements()
    expect(await numberOf(made)).toEqual({ kvk_number: SUCCESSOR, fact: SUCCESSOR })
    expect(await registered(made)).toMatchObject({ kvk_number: SUCCESSOR })
    const events = await ownerQuery(
      `select payload from audit_event where kind = 'provider.succeeded' and subject = $1`,
      [`provider:${made.actor.providerId}`],
    )
    expect(events).toHaveLength(1)
    const next = await draftedAmendment(made, { kind: 'party', effectiveOn: TODAY }).catch(String)
    expect(next).toContain('amendment.nothing')
  })

  test('waits for its first day, and never takes the number of a provider that is registered', async () => {
    const made = await agreementInForce()
    const before = await numberOf(made)
    const { actor: other } = await registeredProvider()
    const [taken] = await ownerQuery('select kvk_number from provider where id = $1', [other.providerId])
    expect(
      await outcomeOf(
        draftedAmendment(made, { kind: 'party', effectiveOn: TODAY, successorKvk: String(taken?.kvk_number) }),
      ),
    ).toBe('refused: amendment.successorRegistered')
    await signedByBoth(made, { effectiveOn: addMonths(TODAY, 1), successorKvk: LATER_SUCCESSOR })
    await watchAgreements()
    expect(await numberOf(made)).toEqual(before)
  })
})
