import { askRenewals } from '#app/features/evidence/ask-renewals.server.ts'
import { keepCostPrices } from '#app/features/tariff-study/keep-cost-prices.server.ts'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'
import { seedAgreements, type AgreementCounts } from './agreements.ts'
import { seedAssessmentRound } from './assessment-round.ts'
import { seedContractText } from './contract-text.ts'
import { demoDates } from './dates.ts'
import { seedDocuments } from './documents.ts'
import { seedFirstRound } from './first-round.ts'
import { history } from './history.ts'
import { seedOpenRound } from './open-round.ts'
import { seedPeople } from './people.ts'
import { seedProcedure } from './procedure.ts'
import { seedProviders } from './providers.ts'
import { settleMails } from './settle.ts'

/** How large the demonstration region is; tests make a smaller one. */
export type DemoSize = { agreements: AgreementCounts; documents: boolean }

const WHOLE_REGION: DemoSize = {
  agreements: { 'to-release': 2, 'to-sign': 1, 'to-countersign': 1, 'in-force': 13 },
  documents: true,
}

/** Where the seeding tells how far it is. */
export type Say = (line: string) => void

/** Fills an empty database with the demonstration region, its past told relative to the database clock. */
export async function seedDemoRegion(say: Say, size: DemoSize = WHOLE_REGION): Promise<void> {
  const past = history()
  const { rounds, providers } = await inTransaction(SYSTEM, async (db) => {
    const dates = demoDates(await databaseNow(db))
    const published = await seedProcedure(db, dates, past)
    return { rounds: published, providers: await seedProviders(db, dates.first.opensAt, past) }
  })
  const people = await seedPeople(providers)
  say(`  ${String(providers.length)} providers and the accounts of every desk`)
  const region = { providers, people, past }
  const before = await seedFirstRound(region, rounds.first)
  say(`  ${String(before.decided.length)} decided applications, each with its cost-price workbook`)
  await seedAssessmentRound(region, rounds.assessed, before)
  await seedOpenRound(region, rounds.open, before)
  await inTransaction(SYSTEM, past.write)
  say('  the moment being assessed and the moment that is open')
  if (size.documents)
    await seedDocuments((done) => {
      say(`  ${done}`)
    })
  await seedContractText(people)
  await seedAgreements(before, people, size.agreements, (done) => {
    say(`  agreements: ${done}`)
  })
  await keepCostPrices()
  await askRenewals()
  await settleMails()
  await inTransaction(SYSTEM, (db) =>
    recordEvent(db, {
      kind: 'demo.seeded',
      subject: `procedure:${rounds.first.procedureId}`,
      providerId: null,
      visibility: 'internal',
      payload: { providers: providers.length },
    }),
  )
}
